using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>
/// The work of one submitter: as many calls as it has agents, each with the five commands of its life (offer, ready, accept, not ready
/// from its end on, complete), one batch per kind.
/// </summary>
internal sealed class CallCycle(ICenter center, int submitter, int batch)
{
    private readonly string[] _agents = [.. Enumerable.Range(0, batch).Select(agent => $"agent-{submitter}-{agent}")];
    private readonly string _source = $"platform-{submitter}";
    private long _calls;

    /// <summary>Commands of one turn.</summary>
    internal int CommandsPerTurn => 5 * batch;

    /// <summary>Defines the agents and signs them in.</summary>
    internal async Task PrepareAsync()
    {
        await SubmitAsync(agent => new PutAgent(_agents[agent], Batches.Card)).ConfigureAwait(false);
        await SubmitAsync(agent => new SignInAgent(_agents[agent], "bench", Batches.Session, null, false)).ConfigureAwait(false);
    }

    /// <summary>Takes every agent through one call.</summary>
    internal async Task TurnAsync()
    {
        await SubmitAsync(_ => new OfferCall(_source, new CallRequest { CallId = $"{submitter}-{++_calls}", Ani = "13800000000", Intent = "bill" }))
            .ConfigureAwait(false);
        IReadOnlyList<CommandResult> ready = await SubmitAsync(agent => new ReadyAgent(_agents[agent], Batches.Session)).ConfigureAwait(false);
        await SubmitAsync(agent => new AcceptReservation(_agents[agent], Batches.Session, ready[agent].Agent!.Reservation!.ReservationId)).ConfigureAwait(false);
        await SubmitAsync(agent => new NotReadyAgent(_agents[agent], Batches.Session, "break")).ConfigureAwait(false);
        await SubmitAsync(agent => new CompleteCall(_agents[agent], Batches.Session, ready[agent].Agent!.Reservation!.Call.CallId, null, null)).ConfigureAwait(false);
    }

    private Task<IReadOnlyList<CommandResult>> SubmitAsync(Func<int, CenterCommand> command) => Batches.SubmitAsync(center, 0, batch, command);
}
