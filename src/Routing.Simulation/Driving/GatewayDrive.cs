using System.Text.Json;

namespace Routing.Simulation;

/// <summary>
/// Plays a trace against a running gateway over HTTP: callers and agents, as clients who see nothing but its API. The gateway
/// may be killed and started again meanwhile. Its time has to run at the drive's speed.
/// </summary>
public sealed class GatewayDrive
{
    private static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(250);

    private readonly DriveSettings _settings;
    private readonly TimeProvider _time;
    private readonly Func<HttpClient> _connect;
    private readonly DriveTally _tally = new();

    /// <summary>A drive against the gateway that the settings name.</summary>
    public GatewayDrive(DriveSettings settings, TimeProvider time)
        : this(settings, time, () => GatewayClient.Connect(settings.Url))
    {
    }

    /// <summary>A drive over clients that <paramref name="connect"/> makes, one for each side.</summary>
    internal GatewayDrive(DriveSettings settings, TimeProvider time, Func<HttpClient> connect) =>
        (_settings, _time, _connect) = (settings, time, connect);

    /// <summary>The time zone of the gateway's plan; UTC where it names none.</summary>
    public async Task<TimeZoneInfo> ReadTimeZoneAsync(CancellationToken cancellationToken = default)
    {
        using var http = _connect();
        var reply = await Client(http).SendAsync(HttpMethod.Get, "v1/plan", cancellationToken: cancellationToken);
        var name = reply.Text("timeZone") ?? reply.Body.FieldOf("plan").TextOf("timeZone") ?? "UTC";
        return TimeZoneInfo.FindSystemTimeZoneById(name);
    }

    /// <summary>Plays calls until each has come to its end.</summary>
    /// <param name="calls">The calls; their ids must be new to the gateway.</param>
    /// <param name="shifts">Who works when, as <see cref="DriveRoster"/> gives it.</param>
    /// <param name="from">Trace time at which the drive starts.</param>
    /// <param name="progress">Told once a second how far it is, or null.</param>
    /// <param name="cancellationToken">Stops the drive where it stands.</param>
    /// <exception cref="IOException">The gateway does not answer at all.</exception>
    public async Task<DriveReport> RunAsync(
        IReadOnlyList<TraceCall> calls,
        IReadOnlyList<AgentShift> shifts,
        DateTimeOffset from,
        IProgress<DriveProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var callerHttp = _connect();
        using var agentHttp = _connect();
        var started = _time.GetTimestamp();
        var (callers, agents) = (Client(callerHttp), Client(agentHttp));
        var ledger = new CallLedger(calls);
        var desks = shifts.GroupBy(shift => shift.AgentId, StringComparer.Ordinal)
            .Select(own => new AgentDesk(own.Key, [.. own.OrderBy(shift => shift.From)], agents, ledger, _time, _tally, _settings.Skill))
            .ToList();
        var before = await GatewayGauges.ReadAsync(callers, cancellationToken);
        await Task.WhenAll(desks.Select(desk => desk.PrepareAsync(from, cancellationToken)));

        using var clock = new DriveClock(_time, from, _settings.Speed);
        var side = new CallerSide(callers, clock, _time, _tally, _settings.Overtime);
        using var following = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var feed = new CallFeed(callerHttp, _time, _tally, (name, body) => Take(name, body, ledger, side, cancellationToken));
        var follow = feed.RunAsync(before.Sequence, following.Token);
        var report = progress is null ? Task.CompletedTask : ReportAsync(progress, clock, ledger, following.Token);
        await PlayAsync(side, desks, clock, ledger, _settings.Overtime, cancellationToken);
        var after = await SettleAsync(side, callers, feed, ledger, before, cancellationToken);
        await following.CancelAsync();
        await Task.WhenAll(follow, report);
        return DriveCount.Report(ledger, before, after, _tally, _time.GetElapsedTime(started));
    }

    private GatewayClient Client(HttpClient http) => new(http, _time, _tally, _settings.GiveUp);

    private static void Take(string name, JsonElement body, CallLedger ledger, CallerSide side, CancellationToken cancellationToken)
    {
        ledger.Take(name, body);
        if (name == "call.connect" && ledger.Find(body.TextOf("callId")) is { } call)
            _ = side.ConnectAsync(call, body.CountOf("sequence") ?? 0, cancellationToken);
    }

    /// <summary>Callers until each is decided, agents until no call is open.</summary>
    private static async Task PlayAsync(
        CallerSide side, List<AgentDesk> desks, DriveClock clock, CallLedger ledger, TimeSpan overtime, CancellationToken cancellationToken)
    {
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Task.WhenAll(desks.Select(desk => desk.RunAsync(clock, closing.Token, cancellationToken)));
        await side.RunAsync(ledger, cancellationToken);
        // Nobody talks longer than the longest call; one that is open later has been forgotten by somebody.
        var longest = TimeSpan.FromSeconds(ledger.Calls.Select(call => call.Trace.HandleSeconds).DefaultIfEmpty().Max());
        var patience = clock.Until(clock.Now + longest + overtime, closing.Token);
        await Task.WhenAny(Task.WhenAll(ledger.Calls.Select(call => call.Settled)), work, patience);
        await closing.CancelAsync();
        await work;
    }

    /// <summary>Lets the stream catch up, looks up whatever it did not show, and reads the gateway's own counts.</summary>
    private async Task<GatewayGauges> SettleAsync(
        CallerSide side, GatewayClient gateway, CallFeed feed, CallLedger ledger, GatewayGauges before, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        var gauges = await GatewayGauges.ReadAsync(gateway, cancellationToken);
        while (!IsComplete(gauges) && _time.GetElapsedTime(start) < _settings.CatchUp)
        {
            await Task.Delay(LookPeriod, _time, cancellationToken);
            gauges = await GatewayGauges.ReadAsync(gateway, cancellationToken);
        }

        foreach (var call in ledger.Calls.Where(call => call.IsOffered && IsUnclear(call)))
            await side.LookUpAsync(call, cancellationToken);
        return gauges;

        bool IsComplete(GatewayGauges now) => feed.Position >= now.Sequence && !ledger.Calls.Any(IsUnclear)
            && DriveCount.QueuesOf(ledger.Calls.Where(call => call.IsOffered), before, now).All(queue => queue.Agrees);
    }

    private static bool IsUnclear(DrivenCall call) =>
        call.IsOffered && (call.Outcome == CallOutcome.Open || (call.Outcome == CallOutcome.Answered && call.WaitedSeconds is null));

    private async Task ReportAsync(IProgress<DriveProgress> progress, DriveClock clock, CallLedger ledger, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), _time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                int Of(CallOutcome outcome) => ledger.Calls.Count(call => call.Outcome == outcome);
                progress.Report(new DriveProgress(
                    clock.Now, ledger.Calls.Count, ledger.Calls.Count(call => call.IsOffered), Of(CallOutcome.Answered), Of(CallOutcome.Abandoned)));
            }
        }
        catch (OperationCanceledException)
        {
            // The drive is over.
        }
    }
}
