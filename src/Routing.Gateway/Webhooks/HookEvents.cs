using System.Globalization;
using System.Text.Json;
using Routing.Center;
using Routing.Core;

namespace Routing.Gateway;

/// <summary>Events of the feed as messages to hooks: the same ones, under the same names, as streams have them.</summary>
internal static class HookEvents
{
    /// <summary>Name of what a test sends.</summary>
    internal const string Test = "webhook.test";

    private const string Rest = "*";

    private static readonly HashSet<string> Names =
    [
        FeedFrame.Connect, FeedFrame.Release, FeedEventTypes.Dial,
        .. Enum.GetValues<OverflowEffect>().Select(FeedEventTypes.NameOf),
        .. Enum.GetValues<EventKind>().Where(kind => kind != EventKind.None).Select(FeedEventTypes.NameOf),
    ];

    /// <summary>Whether there are events that <paramref name="wanted"/> means.</summary>
    internal static bool IsKnown(string wanted) => Names.Any(name => Fits(wanted, name));

    /// <summary>Whether an event is meant: by its name, or by the beginning of it before <c>*</c>.</summary>
    internal static bool Fits(string wanted, string type) =>
        wanted.EndsWith(Rest, StringComparison.Ordinal) ? type.StartsWith(wanted.AsSpan(0, wanted.Length - 1), StringComparison.Ordinal) : wanted == type;

    /// <summary>The messages of an event, in order; none where the hook does not want it.</summary>
    internal static IEnumerable<HookMessage> MessagesOf(Hook hook, FeedEvent feedEvent)
    {
        if (feedEvent.Release && hook.Wants(FeedFrame.Release)) yield return MessageOf(hook, feedEvent, FeedFrame.Release, "_release");
        if (feedEvent.Connect && hook.Wants(FeedFrame.Connect)) yield return MessageOf(hook, feedEvent, FeedFrame.Connect, "_connect");
        if (hook.Wants(feedEvent.Type)) yield return MessageOf(hook, feedEvent, feedEvent.Type, string.Empty);
    }

    private static HookMessage MessageOf(Hook hook, FeedEvent feedEvent, string type, string part) => new(
        string.Create(CultureInfo.InvariantCulture, $"{hook.Id}_{feedEvent.Sequence}{part}"),
        feedEvent.Sequence,
        type,
        LaneOf(feedEvent),
        BytesOf(new HookBody(type, InstantConverter.Of(feedEvent.AtMs), EventAnswer.Of(feedEvent, type))));

    /// <summary>The JSON of a body.</summary>
    internal static byte[] BytesOf(HookBody body) => JsonSerializer.SerializeToUtf8Bytes(body, GatewayJson.Wire.HookBody);

    private static string LaneOf(FeedEvent feedEvent) => feedEvent switch
    {
        { CallId: { } callId } => $"call {feedEvent.Source} {callId}",
        { CallbackId: { } callbackId } => $"callback {callbackId}",
        { AgentId: { } agentId } => $"agent {agentId}",
        _ => "center",
    };
}
