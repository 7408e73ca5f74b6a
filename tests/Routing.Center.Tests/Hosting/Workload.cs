namespace Routing.Center.Tests;

/// <summary>A seeded run of calls and agents, sensible and senseless commands mixed, time passing between them.</summary>
internal sealed class Workload(CenterRun run, int seed)
{
    private const int Agents = 6;
    private readonly Random _random = new(seed);
    private int _calls;

    /// <summary>Ids of the calls that the center took, with the sequence it answered.</summary>
    internal List<(string CallId, long Sequence)> Offered { get; } = [];

    internal async Task RunAsync(int steps)
    {
        if (_calls == 0)
        {
            for (int agent = 0; agent < Agents; agent++) await run.AddReadyAgentAsync($"a{agent}");
            await run.SubmitAsync(new TakeAction("lead", new ChangeSkills("a0", [], [], "east")));
        }

        for (int step = 0; step < steps; step++)
        {
            if (_random.Next(3) == 0) run.Time.AdvanceMs(_random.Next(4_000));
            await StepAsync();
        }
    }

    private async Task StepAsync()
    {
        string agent = $"a{_random.Next(Agents)}";
        string session = CenterRun.SessionOf(agent);
        string call = $"c{_random.Next(Math.Max(1, _calls - 20), _calls + 1)}";
        switch (_random.Next(12))
        {
            case 0 or 1 or 2 or 3:
                await OfferAsync();
                break;
            case 4 or 5 or 6:
                AgentStatus status = await run.ReadAgentAsync(agent);
                if (status.Reservation is { } held) await SubmitAsync(new AcceptReservation(agent, session, held.ReservationId));
                else if (status.Call is { } talk) await SubmitAsync(new CompleteCall(agent, session, talk.CallId, "solved", null));
                else await SubmitAsync(new ReadyAgent(agent, session));
                break;
            case 7:
                await SubmitAsync(new ReportCall(CenterRun.Source, call, new CallReport($"e{_random.Next(1_000)}", CallReportKind.Abandoned)));
                break;
            case 8:
                await SubmitAsync(new ReportCall(CenterRun.Source, call, new CallReport($"f{_random.Next(1_000)}", CallReportKind.Ended)));
                break;
            case 9:
                await SubmitAsync(new NotReadyAgent(agent, session, _random.Next(2) == 0 ? "break" : $"reason-{_random.Next(50)}"));
                break;
            case 10:
                await SubmitAsync(new ChangeCall(CenterRun.Source, call, new CallChange { Priority = _random.Next(16) }));
                break;
            default:
                await SubmitAsync(new TransferCall(agent, session, call, _random.Next(2) == 0 ? "vip" : "nowhere", null));
                break;
        }
    }

    private async Task OfferAsync()
    {
        string id = $"c{++_calls}";
        CommandResult result = await SubmitAsync(CenterRun.Offer(id, _random.Next(4) == 0 ? "vip" : "general"));
        if (result.Succeeded) Offered.Add((id, result.Sequence));
    }

    private async Task<CommandResult> SubmitAsync(CenterCommand command) => await run.SubmitAsync(command);
}
