using System.ComponentModel.DataAnnotations;

namespace Routing.Gateway;

/// <summary>Body of <c>POST /v1/webhooks</c>. Everything may be missing until it is checked.</summary>
internal sealed record WebhookBody([property: Required] string? Url, IReadOnlyList<string?>? Events, string? Secret)
{
    private const int MostEvents = 64;

    /// <summary>The first problem that can be told without asking anybody, or null.</summary>
    internal Problem? Check()
    {
        if (Url is null) return Problems.MissingField("url");
        if (FieldRules.Text("url", Url) is { } badText) return badText;
        if (!Uri.TryCreate(Url, UriKind.Absolute, out Uri? url) || url.Host.Length == 0) return Problems.InvalidField("url", "an https address.");
        return CheckEvents() ?? WebhookSecretBody.Check(Secret);
    }

    private Problem? CheckEvents()
    {
        if (Events is null) return null;
        if (Events.Count is 0 or > MostEvents) return Problems.InvalidField("events", $"1 to {MostEvents} names, or none of this field for all events.");
        for (int i = 0; i < Events.Count; i++)
        {
            if (Events[i] is not { } name || FieldRules.Id("events", name) is not null || !HookEvents.IsKnown(name))
            {
                return Problems.InvalidField($"events[{i}]", "the name of an event of the stream, or the beginning of names and *.");
            }
        }

        return null;
    }
}
