using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>A center with callbacks under test, with short ways to schedule them and to look at them.</summary>
internal static class CallbackCenter
{
    internal const long Minute = 60_000;

    internal static CallbackView Schedule(
        this TestCenter center, CallbackKind kind = CallbackKind.Callback, long? at = null, string? tier = null, string? queue = "general",
        string? id = null, string customer = "li", string source = "ivr")
    {
        var request = new CallbackRequest
        {
            Id = id,
            Customer = new CustomerCard(customer, null, tier),
            Number = "13800138000",
            Queue = queue,
            AtMs = at,
            Kind = kind,
        };
        CommandResult result = center.Do(new ScheduleCallback(source, request));
        Assert.True(result.Succeeded, $"{result.Refusal} {result.Detail}");
        return result.Callback!;
    }

    internal static CallbackView Callback(this TestCenter center, string callbackId = "cb-1")
        => Assert.Single(center.State.ReadCallbacks(new CallbackSearch { CallbackId = callbackId }));

    internal static void ExpectState(this TestCenter center, CallbackState state, string callbackId = "cb-1")
        => Assert.Equal(state, center.Callback(callbackId).State);

    /// <summary>Lets time pass until an instant.</summary>
    internal static void PassTo(this TestCenter center, long at)
    {
        center.Now = at;
        center.Do(new AdvanceTime());
    }

    internal static void Pass(this TestCenter center, long ms) => center.PassTo(center.Now + ms);

    /// <summary>The agent accepts and the customer does not answer.</summary>
    internal static void Miss(this TestCenter center, string agentId, string callId)
    {
        Assert.True(center.Accept(agentId).Succeeded);
        Assert.True(center.Report(callId, CallReportKind.ConnectFailed).Succeeded);
    }

    internal static List<FeedEvent> Of(this TestCenter center, string type) => [.. center.Feed.Where(e => e.Type == type)];

    /// <summary>Carries out again what a journal has, checks that it gives the same events, and gives the state it ends in.</summary>
    internal static CenterState Replayed(this TestCenter center)
    {
        var replay = new CenterState("c1");
        var events = new EventBuffer();
        foreach ((CenterCommand command, long now, RoutingEvent[] expected) in center.Journal)
        {
            events.Clear();
            replay.Apply(command, now, events);
            Assert.Equal(expected, events.Events.ToArray());
        }

        return replay;
    }
}
