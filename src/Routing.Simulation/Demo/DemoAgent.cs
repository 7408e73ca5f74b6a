namespace Routing.Simulation;

/// <summary>
/// One agent as people are: picks up after a moment, now and then not at all, takes breaks, and sometimes sits at a desktop that
/// dies. Whatever happens, it looks where it stands and goes on from there.
/// </summary>
internal sealed class DemoAgent(DemoPerson person, GatewayClient gateway, DemoCallers callers, DriveClock clock, RandomSource random)
{
    private const int PullSeconds = 10;
    private static readonly string[] Reasons = ["break", "break", "meal", "training", "coaching"];
    private static readonly string[] Dispositions = ["resolved", "resolved", "resolved", "information", "forwarded"];

    // Wall time: silence is judged by it, whatever the scale of the engine's.
    private static readonly TimeSpan HeartbeatPeriod = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan DeadDesktop = TimeSpan.FromSeconds(150);

    private readonly AgentSession _session = new(person.AgentId, gateway);
    private DateTimeOffset _nextBreak;

    /// <summary>Works until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await OpenAsync(cancellationToken);
                while (await WorkAsync(cancellationToken))
                {
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (GatewayGoneException)
            {
                // It may come back: this agent tries to sign in again.
            }
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        await _session.DefineAsync(person.ToDefinition(), cancellationToken);
        await clock.Until(clock.Now.AddSeconds(20 * random.NextUniform()), cancellationToken);
        await _session.SignInAsync(cancellationToken);
        await _session.ReadyAsync(cancellationToken);
        PlanBreak();
    }

    // False where the session is not this desktop's any more.
    private async Task<bool> WorkAsync(CancellationToken cancellationToken)
    {
        if (clock.Now >= _nextBreak) await PauseAsync(cancellationToken);
        GatewayReply? pull = await _session.PullAsync(PullSeconds, cancellationToken);
        if (pull is { Status: 200 } assignment) await TakeAsync(assignment, cancellationToken);
        else if (pull is { Status: 204 }) await LookAroundAsync(cancellationToken);
        else if (pull is { Status: 401 or 409 }) return false;
        else await SleepAsync(1, cancellationToken);
        return true;
    }

    private async Task TakeAsync(GatewayReply assignment, CancellationToken cancellationToken)
    {
        double chance = random.NextUniform();
        if (chance < 0.01)
        {
            // Not at the desk: the reservation runs out, and the agent finds itself not ready.
            await SleepAsync(25, cancellationToken);
            await LookAroundAsync(cancellationToken);
            return;
        }

        await SleepAsync(1 + (2.5 * random.NextUniform()), cancellationToken);
        long reservationId = assignment.Body.CountOf("reservationId") ?? 0;
        GatewayReply reply = await _session.AcceptAsync(reservationId, cancellationToken);
        if (reply.IsSuccess) await TalkAsync(assignment.Text("callId")!, isDesktopDying: chance > 0.998, cancellationToken);
    }

    private async Task TalkAsync(string callId, bool isDesktopDying, CancellationToken cancellationToken)
    {
        DemoCall? call = callers.Find(callId);
        if (call is not null) call.IsAnswered = true;
        if (isDesktopDying)
        {
            await clock.Until(clock.In(DeadDesktop), cancellationToken);
            await _session.SignInAsync(cancellationToken);
        }

        await SleepAsync(call?.HandleSeconds ?? 30, cancellationToken);
        if (call is { HangsUpFirst: true }) await callers.EndAsync(call, cancellationToken);
        await _session.CompleteAsync(callId, Note(call), cancellationToken);
        await SleepAsync(4 + (10 * random.NextUniform()), cancellationToken);
        await _session.ReadyAsync(cancellationToken);
    }

    private object Note(DemoCall? call) => call is { Kind.IsComplaint: true } && random.NextUniform() < 0.5
        ? new { disposition = "complaint", followUp = new { kind = "complaint", note = "Reply promised." } }
        : new { disposition = Dispositions[(int)(random.NextUniform() * Dispositions.Length)] };

    private async Task PauseAsync(CancellationToken cancellationToken)
    {
        await _session.NotReadyAsync(Reasons[(int)(random.NextUniform() * Reasons.Length)], cancellationToken);
        await SleepAsync(60 + (120 * random.NextUniform()), cancellationToken);
        await _session.ReadyAsync(cancellationToken);
        PlanBreak();
    }

    private void PlanBreak() => _nextBreak = clock.Now.AddSeconds(600 + (1_200 * random.NextUniform()));

    // What the desktop of a person would show, and what that person would do.
    private async Task LookAroundAsync(CancellationToken cancellationToken)
    {
        GatewayReply self = await _session.SelfAsync(cancellationToken);
        if (self.Body.FieldOf("call").TextOf("callId") is { } callId) await TalkAsync(callId, isDesktopDying: false, cancellationToken);
        else if (self.Text("state") is "not-ready" or "wrap-up") await _session.ReadyAsync(cancellationToken);
    }

    private async Task SleepAsync(double seconds, CancellationToken cancellationToken)
    {
        DateTimeOffset end = clock.Now.AddSeconds(seconds);
        while (clock.Now < end)
        {
            DateTimeOffset heartbeat = clock.In(HeartbeatPeriod);
            await clock.Until(heartbeat < end ? heartbeat : end, cancellationToken);
            if (clock.Now < end) await _session.HeartbeatAsync(cancellationToken);
        }
    }
}
