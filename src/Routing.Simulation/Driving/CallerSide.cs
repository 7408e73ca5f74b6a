namespace Routing.Simulation;

/// <summary>
/// The callers and their switch: each call is offered at its time whatever became of those before, and abandoned when its
/// patience ends before an answer.
/// </summary>
internal sealed class CallerSide(GatewayClient gateway, DriveClock clock, TimeProvider time, DriveTally tally, TimeSpan overtime)
{
    /// <summary>Plays all calls; completes when each is decided: answered, abandoned, gone or given up.</summary>
    public async Task RunAsync(CallLedger ledger, CancellationToken cancellationToken)
    {
        if (ledger.Calls.Count == 0)
            return;
        var end = ledger.Calls[^1].Trace.QueuedAt + overtime;
        var callers = new List<Task>(ledger.Calls.Count);
        foreach (var call in ledger.Calls)
        {
            await clock.Until(call.Trace.QueuedAt, cancellationToken);
            callers.Add(PlayAsync(call, end, cancellationToken));
        }

        await Task.WhenAll(callers);
    }

    /// <summary>Tells the gateway that a call it wanted connected is connected.</summary>
    public async Task ConnectAsync(DrivenCall call, long sequence, CancellationToken cancellationToken)
    {
        try
        {
            await ReportAsync(call, $"{call.Trace.CallId}-connected-{sequence}", "connected", cancellationToken);
        }
        catch (GatewayGoneException gone)
        {
            tally.Error(gone.Message);
        }
    }

    /// <summary>Asks the gateway what became of a call; whether that is final.</summary>
    public async Task<bool> LookUpAsync(DrivenCall call, CancellationToken cancellationToken)
    {
        var reply = await gateway.SendAsync(HttpMethod.Get, PathOf(call), cancellationToken: cancellationToken);
        if (reply.IsSuccess)
            return CallLedger.TakeState(call, reply.Body);
        call.Lost();
        tally.Note($"{call.Trace.CallId} is gone: {reply}.");
        return true;
    }

    private async Task PlayAsync(DrivenCall call, DateTimeOffset end, CancellationToken cancellationToken)
    {
        try
        {
            if (!await OfferAsync(call, cancellationToken))
                return;
            var patience = call.Trace.PatienceSeconds is { } seconds ? clock.Until(call.Trace.QueuedAt.AddSeconds(seconds), cancellationToken) : clock.Until(end, cancellationToken);
            if (await Task.WhenAny(patience, call.Decided) == patience && !call.Decided.IsCompleted)
                await HangUpAsync(call, cancellationToken);
        }
        catch (GatewayGoneException gone)
        {
            tally.Error(gone.Message);
            call.Settle();
        }
    }

    private async Task<bool> OfferAsync(DrivenCall call, CancellationToken cancellationToken)
    {
        call.SentTimestamp = time.GetTimestamp();
        var reply = await gateway.SendAsync(HttpMethod.Post, "v1/calls", BodyOf(call.Trace), cancellationToken: cancellationToken);
        if (reply.Status == 202 || (reply.Status == 200 && reply.Attempts > 1))
        {
            call.Offered();
            CallLedger.TakeState(call, reply.Body);
            return true;
        }

        tally.Error(reply.Status == 200
            ? $"{call.Trace.CallId} was known to the gateway before it was offered."
            : $"The offer of {call.Trace.CallId} was answered with {reply}.");
        call.Settle();
        return false;
    }

    // Refused means that the answer was faster than the caller.
    private async Task HangUpAsync(DrivenCall call, CancellationToken cancellationToken)
    {
        var reply = await ReportAsync(call, $"{call.Trace.CallId}-abandoned", "abandoned", cancellationToken);
        if (reply.IsSuccess && CallLedger.TakeState(call, reply.Body))
            return;
        if (reply.Status is not (200 or 409))
            tally.Error($"The hang-up of {call.Trace.CallId} was answered with {reply}.");
        await LookUpAsync(call, cancellationToken);
    }

    private Task<GatewayReply> ReportAsync(DrivenCall call, string eventId, string type, CancellationToken cancellationToken) =>
        gateway.SendAsync(HttpMethod.Post, PathOf(call) + "/events", new { eventId, type }, cancellationToken: cancellationToken);

    private static string PathOf(DrivenCall call) => $"v1/calls/{Uri.EscapeDataString(call.Trace.CallId)}";

    private static object BodyOf(TraceCall call)
    {
        var tier = call.Priority == 2 ? "preferred" : "none";
        return call.CustomerId is { } id
            ? new { callId = call.CallId, customer = (object)new { id, tier }, intent = call.Intent }
            : new { callId = call.CallId, customer = (object)new { tier }, intent = call.Intent };
    }
}
