using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>
/// The work of one submitter: as many calls as it has agents, each with the five commands of its life (offer, ready, accept, not ready
/// from its end on, complete), one batch per kind.
/// </summary>
internal sealed class CallCycle(ICenter center, int submitter, int batch)
{
    private const string Session = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

    private readonly string[] _agents = [.. Enumerable.Range(0, batch).Select(agent => $"agent-{submitter}-{agent}")];
    private readonly string _source = $"platform-{submitter}";
    private long _calls;

    /// <summary>Commands of one turn.</summary>
    internal int CommandsPerTurn => 5 * batch;

    /// <summary>Defines the agents and signs them in.</summary>
    internal async Task PrepareAsync()
    {
        var card = new AgentCard { Name = "Agent", Device = "4711", Skills = [new SkillCard("general", 5)] };
        await SubmitAsync(agent => new PutAgent(_agents[agent], card)).ConfigureAwait(false);
        await SubmitAsync(agent => new SignInAgent(_agents[agent], "bench", Session, null, false)).ConfigureAwait(false);
    }

    /// <summary>Takes every agent through one call.</summary>
    internal async Task TurnAsync()
    {
        await SubmitAsync(_ => new OfferCall(_source, new CallRequest { CallId = $"{submitter}-{++_calls}", Ani = "13800000000", Intent = "bill" }))
            .ConfigureAwait(false);
        IReadOnlyList<CommandResult> ready = await SubmitAsync(agent => new ReadyAgent(_agents[agent], Session)).ConfigureAwait(false);
        await SubmitAsync(agent => new AcceptReservation(_agents[agent], Session, ready[agent].Agent!.Reservation!.ReservationId)).ConfigureAwait(false);
        await SubmitAsync(agent => new NotReadyAgent(_agents[agent], Session, "break")).ConfigureAwait(false);
        await SubmitAsync(agent => new CompleteCall(_agents[agent], Session, ready[agent].Agent!.Reservation!.Call.CallId, null, null)).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<CommandResult>> SubmitAsync(Func<int, CenterCommand> command)
    {
        var commands = new CenterCommand[batch];
        for (int i = 0; i < batch; i++) commands[i] = command(i);
        IReadOnlyList<CommandResult> results = await center.SubmitAsync(commands).ConfigureAwait(false);
        foreach (CommandResult result in results)
        {
            if (!result.Succeeded) throw new InvalidOperationException($"Refused: {result.Refusal} {result.Detail}");
        }

        return results;
    }
}
