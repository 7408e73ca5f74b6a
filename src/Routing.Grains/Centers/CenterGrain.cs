using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Placement;
using Routing.Center;

namespace Routing.Grains;

/// <summary>
/// The shell around a center: turns only hand over to it and wait. It opens on whichever node asks first, which is certainly alive, and
/// stays there; when another owner has taken its journal it leaves at once. Opening happens beside the turns: who asks meanwhile is told
/// that the center is not available, and asks again soon.
/// </summary>
[Reentrant]
[KeepAlive]
[Immovable]
[PreferLocalPlacement]
[GrainType("routing-center")]
public sealed partial class CenterGrain(
    ICenterOpener opener, ClusterLimits limits, TimeProvider time, ILoggerFactory loggers, ILogger<CenterGrain> logger) : Grain, ICenterGrain, IRemindable
{
    private const string Reminder = "awake";
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);

    private readonly ILogger _logger = logger;
    private HostedCenter? _center;
    private HandOverRounds? _handOvers;
    private Task _opening = Task.CompletedTask;
    private Task _registering = Task.CompletedTask;
    private bool _isReminded;
    private long _registeredPlan = -1;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _opening = OpenAsync(this.GetPrimaryKeyString());
        _ = LeaveAfterAsync(_opening);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _opening;
        if (_center is null) return;
        if (_handOvers is not null) await _handOvers.DisposeAsync();
        await _center.CloseAsync();
        Closed(this.GetPrimaryKeyString(), reason.ReasonCode);
    }

    /// <inheritdoc/>
    public Task<SubmitAnswer> SubmitAsync(SubmitRequest request) => CarryOutAsync(center => center.SubmitAsync(request));

    /// <inheritdoc/>
    public Task<SubmitAnswer> PutPlanAsync(PlanRequest request) => CarryOutAsync(center => center.PutPlanAsync(request));

    /// <inheritdoc/>
    public Task<FeedAnswer> ReadFeedAsync(FeedRequest request) =>
        _center is { } center ? center.ReadFeedAsync(request) : Task.FromResult(new FeedAnswer(false));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadCallAsync(string? source, string callId) => ReadAsync(center => center.Reads.ReadCallAsync(source, callId));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadStoryAsync(string source, string callId) => ReadAsync(center => center.Reads.ReadStoryAsync(source, callId));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadAgentAsync(string agentId) => ReadAsync(center => center.Reads.ReadAgentAsync(agentId));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadDesktopsAsync(string agentId) => ReadAsync(center => Task.FromResult(center.ReadDesktops(agentId)));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadQueueAsync(string queueId) => ReadAsync(center => Task.FromResult(center.Reads.ReadQueue(queueId)));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadQueueSettingsAsync(string queueId) =>
        ReadAsync(center => Task.FromResult(center.Reads.ReadQueueSettings(queueId)));

    /// <inheritdoc/>
    public Task<ReadAnswer> SearchAsync(Payload search) => ReadAsync(center => center.Reads.SearchAsync(search));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadIntervalsAsync(Payload search) => ReadAsync(center => center.Reads.ReadIntervalsAsync(search));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadWaitingAsync(string queueId, int limit) => ReadAsync(center => center.Reads.ReadWaitingAsync(queueId, limit));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadActionsAsync(Payload search) => ReadAsync(center => center.Reads.ReadActionsAsync(search));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadAgentStatesAsync(Payload search) => ReadAsync(center => center.Reads.ReadAgentStatesAsync(search));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadFollowUpsAsync(Payload search) => ReadAsync(center => center.Reads.ReadFollowUpsAsync(search));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadCallbacksAsync(Payload search) => ReadAsync(center => center.Reads.ReadCallbacksAsync(search));

    /// <inheritdoc/>
    public Task<bool> TouchAsync()
    {
        if (_center is null or { HasEnded: true }) return Task.FromResult(false);
        if (_registering.IsCompleted) _registering = RegisterAsync();
        return Task.FromResult(true);
    }

    /// <summary>Does nothing: the reminder has woken the center, and that was all it is for.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;

    // Nobody waits for what only helps after a loss; the next touch tries again.
    private async Task RegisterAsync()
    {
        try
        {
            if (!_isReminded) await this.RegisterOrUpdateReminder(Reminder, ReminderPeriod, ReminderPeriod);
            _isReminded = true;
            long version = _center!.PlanVersion;
            if (version == _registeredPlan) return;
            await GrainFactory.GetGrain<ICenterRegisterGrain>(ICenterRegisterGrain.Key).RegisterAsync(this.GetPrimaryKeyString(), version);
            _registeredPlan = version;
        }
        catch (Exception exception)
        {
            NotRegistered(exception, this.GetPrimaryKeyString());
        }
    }

    // Takes the journal, reads it and carries it out again: nothing of that may hold a turn up.
    private async Task OpenAsync(string id)
    {
        try
        {
            LocalCenter center = await Task.Run(() => opener.OpenAsync(id, CancellationToken.None));
            _center = new HostedCenter(center, limits, time, _logger);
            _handOvers = HandOverRounds.Start(center, GrainFactory, limits, time, loggers);
            Opened(id, center.LastSequence);
        }
        catch (Exception exception)
        {
            NotOpened(exception, id);
        }
    }

    // Goes on on the grain's own turns. Where the opening failed it rests a moment, so that failing again and again costs little.
    private async Task LeaveAfterAsync(Task opening)
    {
        await opening;
        await (_center?.Ended ?? Task.Delay(limits.TouchPeriod, time));
        DeactivateOnIdle();
    }

    private Task<SubmitAnswer> CarryOutAsync(Func<HostedCenter, Task<SubmitAnswer>> carryOut) =>
        _center is { } center ? carryOut(center) : Task.FromResult(SubmitAnswer.Unavailable);

    private Task<ReadAnswer> ReadAsync(Func<HostedCenter, Task<ReadAnswer>> read) =>
        _center is { } center ? read(center) : Task.FromResult(ReadAnswer.Unavailable);
}
