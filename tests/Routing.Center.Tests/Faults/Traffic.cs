using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>Callers come, hang up and are served while time passes; every command is one that a platform or a desktop would send.</summary>
internal sealed class Traffic(World world, string prefix = "t")
{
    private const int Steps = 60;

    private readonly List<string> _calls = [];

    /// <summary>A center that has been at work for a while.</summary>
    internal static async Task<Traffic> BeginAsync(World world)
    {
        var traffic = new Traffic(world);
        await traffic.RunAsync(Steps);
        return traffic;
    }

    /// <summary>After the fault: work goes on as before, and then the audit finds nothing.</summary>
    internal async Task GoOnAsync()
    {
        await RunAsync(Steps);
        await Aftermath.AuditAsync(world);
    }

    internal async Task RunAsync(int steps)
    {
        for (int step = 0; step < steps; step++)
        {
            if (world.Random.Next(3) == 0) world.Time.AdvanceMs(world.Random.Next(3_000));
            await StepAsync();
        }
    }

    internal async Task<CommandResult> OfferAsync()
    {
        string call = $"{prefix}{_calls.Count}";
        _calls.Add(call);
        return await world.SubmitAsync(CenterRun.Offer(call, world.Random.Next(4) == 0 ? "vip" : "general"));
    }

    /// <summary>Whatever its desktop shows, the agent does next.</summary>
    internal static async Task ServeAsync(World world, string agent)
    {
        AgentStatus status = await world.Run.ReadAgentAsync(agent);
        string session = CenterRun.SessionOf(agent);
        if (status.State == AgentState.Connecting) await world.ReportAsync(status.Call!.CallId, CallReportKind.Connected);
        else if (NextOf(status, session) is { } command) await world.SubmitAsync(command);
    }

    private Task StepAsync() => world.Random.Next(10) switch
    {
        < 4 => OfferAsync(),
        < 8 => ServeAsync(world, AnyAgent()),
        8 when _calls.Count > 0 => world.ReportAsync(_calls[world.Random.Next(Math.Max(0, _calls.Count - 9), _calls.Count)], world.Random.Next(2) == 0 ? CallReportKind.Abandoned : CallReportKind.Ended),
        _ => RestAsync(AnyAgent()),
    };

    private Task<CommandResult> RestAsync(string agent) => world.SubmitAsync(new NotReadyAgent(agent, CenterRun.SessionOf(agent), "break"));

    private string AnyAgent() => world.AgentIds[world.Random.Next(world.AgentIds.Count)];

    private static CenterCommand? NextOf(AgentStatus agent, string session) => agent.State switch
    {
        AgentState.SignedOut => new SignInAgent(agent.AgentId, "p-" + agent.AgentId, session, null, true),
        AgentState.NotReady => new ReadyAgent(agent.AgentId, session),
        AgentState.Reserved => new AcceptReservation(agent.AgentId, session, agent.Reservation!.ReservationId),
        AgentState.Busy => new CompleteCall(agent.AgentId, session, agent.Call!.CallId, "solved", null),
        AgentState.WrapUp => new EndWrapUp(agent.AgentId, session),
        _ => null,
    };
}
