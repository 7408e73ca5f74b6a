namespace Routing.Gateway;

/// <summary>What can be wrong with a CloudEvent as such.</summary>
internal static class CloudEventProblems
{
    /// <summary>The data is not JSON.</summary>
    internal static Problem NoJson { get; } = Problems.UnsupportedMediaType with { Detail = "The data of an event has to be JSON." };

    /// <summary>Neither a structured event, nor a batch, nor headers of a binary one.</summary>
    internal static Problem UnknownForm { get; } = Problems.UnsupportedMediaType with
    {
        Detail = "Send application/cloudevents+json, application/cloudevents-batch+json, or application/json with the headers ce-specversion, ce-id, ce-source and ce-type.",
    };

    /// <summary>The type is none of the gateway's.</summary>
    internal static Problem UnknownType { get; } = Problems.InvalidField("type", $"one of {string.Join(", ", CloudEventCommand.Types)}.");
}
