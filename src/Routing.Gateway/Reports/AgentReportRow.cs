namespace Routing.Gateway;

/// <summary>One agent over one interval of a report, or over all of it. Times in seconds.</summary>
/// <param name="AgentId">The agent.</param>
/// <param name="Name">Name on its card; null for an agent that is defined no longer.</param>
/// <param name="Start">Start, UTC.</param>
/// <param name="End">End, UTC.</param>
/// <param name="SignedInSeconds">From sign-in to sign-out.</param>
/// <param name="ReadySeconds">Ready and without a contact.</param>
/// <param name="NotReadySeconds">Not ready, by reason.</param>
/// <param name="ReservedSeconds">Holding a reservation.</param>
/// <param name="ConnectedSeconds">In calls, their connecting included.</param>
/// <param name="WrapUpSeconds">In wrap-up.</param>
/// <param name="Handled">Contacts that the agent had and whose time with it ended here; one that is passed on counts for both agents.</param>
/// <param name="Rona">Reservations that ran out.</param>
/// <param name="Rejected">Reservations rejected.</param>
/// <param name="AhtSeconds">Connected plus wrap-up, per contact handled.</param>
/// <param name="Occupancy">Share of the time ready or with contacts that was with contacts.</param>
internal sealed record AgentReportRow(
    string AgentId,
    string? Name,
    DateTimeOffset Start,
    DateTimeOffset End,
    double SignedInSeconds,
    double ReadySeconds,
    IReadOnlyDictionary<string, double> NotReadySeconds,
    double ReservedSeconds,
    double ConnectedSeconds,
    double WrapUpSeconds,
    long Handled,
    long Rona,
    long Rejected,
    double? AhtSeconds,
    double? Occupancy)
{
    /// <summary>An agent's times as clients see them.</summary>
    internal static AgentReportRow Of(string agentId, string? name, DateTimeOffset start, DateTimeOffset end, AgentTimes times) => new(
        agentId,
        name,
        start,
        end,
        Seconds.Of(times.SignedInMs),
        Seconds.Of(times.ReadyMs),
        times.NotReadyMs.ToDictionary(reason => reason.Key, reason => Seconds.Of(reason.Value), StringComparer.Ordinal),
        Seconds.Of(times.ReservedMs),
        Seconds.Of(times.ConnectedMs),
        Seconds.Of(times.WrapUpMs),
        times.Handled,
        times.Rona,
        times.Rejected,
        times.Handled > 0 ? Math.Round(Seconds.Of(times.EngagedAfterAnswerMs) / times.Handled, 3) : null,
        times.Occupancy);
}
