using Routing.Center;

namespace Routing.Gateway;

/// <summary>What became of one event of a batch.</summary>
/// <param name="Id">The event's id; null where it has none.</param>
/// <param name="Source">The event's source; null where it has none.</param>
/// <param name="Status">The status that the event would have got on its own.</param>
/// <param name="CallId">The call.</param>
/// <param name="State">The call's state.</param>
/// <param name="Queue">The call's queue, for an offer.</param>
/// <param name="Sequence">Sequence of the command's last event.</param>
/// <param name="Code">The problem's stable code.</param>
/// <param name="Detail">The problem in words.</param>
/// <param name="Field">The field at fault.</param>
internal sealed record CloudEventResult(
    string? Id, string? Source, int Status, string? CallId = null, string? State = null, string? Queue = null, long? Sequence = null,
    string? Code = null, string? Detail = null, string? Field = null)
{
    /// <summary>An event that was refused.</summary>
    internal static CloudEventResult Of(CloudEvent? cloudEvent, Problem problem) => new(
        cloudEvent?.Id, cloudEvent?.Source, problem.Status, Code: problem.Code, Detail: problem.Detail, Field: problem.Field);

    /// <summary>An event that was carried out, now or before.</summary>
    internal static CloudEventResult Of(CloudEvent cloudEvent, CenterCommand command, CommandResult result) => new(
        cloudEvent.Id,
        cloudEvent.Source,
        StatusOf(command, result),
        result.Call?.CallId ?? (command as ReportCall)?.CallId,
        result.Call is null ? null : StateNames.NameOf(result.Call.State),
        command is OfferCall ? result.Call?.Queue : null,
        result.Sequence);

    /// <summary>202 for a call that is new, 200 for everything else.</summary>
    internal static int StatusOf(CenterCommand command, CommandResult result) =>
        command is OfferCall && !result.Repeated ? StatusCodes.Status202Accepted : StatusCodes.Status200OK;
}
