namespace Routing.Simulation;

/// <summary>
/// One agent at work: signs in at the start of each shift, takes what it is given, talks as long as the trace says, signs
/// out at the end, after the call it is in. Whatever goes wrong, it looks where it stands and goes on from there.
/// </summary>
internal sealed class AgentDesk(
    string agentId, IReadOnlyList<AgentShift> shifts, GatewayClient gateway, CallLedger ledger, TimeProvider time, DriveTally tally, string skill)
{
    private const int PullSeconds = 10;

    // The gateway takes an agent that it has not heard for 20 s for lost.
    private static readonly TimeSpan HeartbeatPeriod = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan PauseAfterTrouble = TimeSpan.FromMilliseconds(20);

    private readonly AgentSession _session = new(agentId, gateway);
    private bool _isOpen;
    private bool _isSigningOut;

    /// <summary>Makes the agent known and, when a shift has begun by <paramref name="start"/>, signs it in.</summary>
    public async Task PrepareAsync(DateTimeOffset start, CancellationToken cancellationToken)
    {
        Expect(await _session.DefineAsync(skill, cancellationToken), "definition");
        if (shifts[0].From <= start)
            await OpenAsync(cancellationToken);
    }

    /// <summary>Works all shifts; <paramref name="closing"/> ends the last one.</summary>
    public async Task RunAsync(DriveClock clock, CancellationToken closing, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var shift in shifts)
                await WorkAsync(shift, clock, closing, cancellationToken);
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // The drive ended before this agent's next shift.
        }
        catch (GatewayGoneException gone)
        {
            tally.Error(gone.Message);
        }
    }

    private async Task WorkAsync(AgentShift shift, DriveClock clock, CancellationToken closing, CancellationToken cancellationToken)
    {
        await clock.Until(shift.From, closing);
        using var offDuty = CancellationTokenSource.CreateLinkedTokenSource(closing, cancellationToken);
        _ = clock.Until(shift.To, offDuty.Token).ContinueWith(
            _ => offDuty.Cancel(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        if (!_isOpen)
            await OpenAsync(cancellationToken);
        while (!offDuty.IsCancellationRequested)
            await ServeAsync(clock, offDuty.Token, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (!_isSigningOut)
            await CloseAsync(cancellationToken);
        (_isOpen, _isSigningOut) = (false, false);
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        Expect(await _session.SignInAsync(cancellationToken), "sign-in");
        Expect(await _session.ReadyAsync(cancellationToken), "ready");
        _isOpen = true;
    }

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        _isSigningOut = true;
        var reply = await _session.SignOutAsync(cancellationToken);
        if (reply.Code != "not-signed-in")
            Expect(reply, "sign-out");
    }

    private async Task ServeAsync(DriveClock clock, CancellationToken offDuty, CancellationToken cancellationToken)
    {
        var pulledAt = time.GetTimestamp();
        GatewayReply? pull;
        try
        {
            pull = await _session.PullAsync(PullSeconds, offDuty);
        }
        catch (OperationCanceledException) when (offDuty.IsCancellationRequested)
        {
            return;
        }

        if (pull is { Status: 200 } assignment)
        {
            await TakeAsync(assignment, pulledAt, clock, offDuty, cancellationToken);
            return;
        }

        if (pull is not { Status: 204 })
            await Task.Delay(PauseAfterTrouble, time, cancellationToken);
        if (pull is { IsSuccess: false } refused)
            tally.Error($"The pull of {agentId} was answered with {refused}.");
        await LookAroundAsync(clock, offDuty, cancellationToken);
    }

    private async Task TakeAsync(
        GatewayReply assignment, long pulledAt, DriveClock clock, CancellationToken offDuty, CancellationToken cancellationToken)
    {
        var returnedAt = time.GetTimestamp();
        var call = ledger.Find(assignment.Text("callId"));
        if (call is not null && call.IsFirstAssignment() && pulledAt < call.SentTimestamp)
            ledger.Assigned(time.GetElapsedTime(call.SentTimestamp, returnedAt));
        var reservationId = assignment.Body.CountOf("reservationId") ?? 0;
        var reply = await _session.AcceptAsync(reservationId, cancellationToken);
        if (reply.IsSuccess)
        {
            await TalkAsync(assignment.Text("callId")!, isAnswer: reply.Body.FieldOf("call").TextOf("state") == "connected", clock, offDuty, cancellationToken);
        }
        else
        {
            if (reply.Status != 409)
                Expect(reply, "accept");
            await LookAroundAsync(clock, offDuty, cancellationToken);
        }
    }

    private async Task TalkAsync(string callId, bool isAnswer, DriveClock clock, CancellationToken offDuty, CancellationToken cancellationToken)
    {
        var call = ledger.Find(callId);
        if (isAnswer)
            call?.AnsweredBy(agentId);
        var end = clock.Now.AddSeconds(call?.Trace.HandleSeconds ?? 0);
        while (clock.Now < end)
        {
            var heartbeat = clock.In(HeartbeatPeriod);
            await SleepAsync(clock, heartbeat < end ? heartbeat : end, _isSigningOut ? cancellationToken : offDuty);
            if (offDuty.IsCancellationRequested && !_isSigningOut)
                await CloseAsync(cancellationToken);
            else if (clock.Now < end)
                await _session.HeartbeatAsync(cancellationToken);
        }

        var reply = await _session.CompleteAsync(callId, cancellationToken);
        Expect(reply, "completion");
        if (reply.IsSuccess)
            call?.Ended();
        await FinishAsync(cancellationToken);
    }

    // Ready ends wrap-up, and is what an agent says that was lost during its call. One that signs out only ends its wrap-up.
    private async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_isSigningOut)
            await _session.EndWrapUpAsync(cancellationToken);
        else
            Expect(await _session.ReadyAsync(cancellationToken), "ready after a call");
    }

    /// <summary>After a pull without result, or a refusal: what the desktop of a person would show, and what that person would do.</summary>
    private async Task LookAroundAsync(DriveClock clock, CancellationToken offDuty, CancellationToken cancellationToken)
    {
        var self = await _session.SelfAsync(cancellationToken);
        Expect(self, "self");
        if (!self.IsSuccess)
            await OpenAsync(cancellationToken);
        else if (self.Body.FieldOf("call").TextOf("callId") is { } callId)
            await TalkAsync(callId, isAnswer: self.Body.FieldOf("call").TextOf("state") == "connected", clock, offDuty, cancellationToken);
        else if (self.Text("state") is "not-ready" or "wrap-up")
            Expect(await _session.ReadyAsync(cancellationToken), "ready");
    }

    private static async Task SleepAsync(DriveClock clock, DateTimeOffset until, CancellationToken woken)
    {
        try
        {
            await clock.Until(until, woken);
        }
        catch (OperationCanceledException)
        {
            // Woken early: the caller looks why.
        }
    }

    private void Expect(GatewayReply reply, string step)
    {
        if (!reply.IsSuccess)
            tally.Error($"The {step} of {agentId} was answered with {reply}.");
    }
}
