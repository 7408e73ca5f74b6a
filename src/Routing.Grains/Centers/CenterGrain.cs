using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Placement;
using Routing.Center;

namespace Routing.Grains;

/// <summary>
/// The shell around a center: turns only hand over to it and wait. It opens on whichever node asks first, which is certainly alive, and
/// stays there; when another owner has taken its journal it leaves at once.
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
    private Task _registering = Task.CompletedTask;
    private bool _isReminded;
    private long _registeredPlan = -1;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        string id = this.GetPrimaryKeyString();
        LocalCenter center = await opener.OpenAsync(id, cancellationToken);
        _center = new HostedCenter(center, limits, time, _logger);
        _handOvers = new HandOverRounds(center, GrainFactory, limits, time, loggers);
        Opened(id, center.LastSequence);
        _ = LeaveAfterAsync(center);
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_center is null) return;
        if (_handOvers is not null) await _handOvers.StopAsync();
        await _center.CloseAsync();
        Closed(this.GetPrimaryKeyString(), reason.ReasonCode);
    }

    /// <inheritdoc/>
    public Task<SubmitAnswer> SubmitAsync(SubmitRequest request) => _center!.SubmitAsync(request);

    /// <inheritdoc/>
    public Task<SubmitAnswer> PutPlanAsync(PlanRequest request) => _center!.PutPlanAsync(request);

    /// <inheritdoc/>
    public Task<FeedAnswer> ReadFeedAsync(FeedRequest request) => _center!.ReadFeedAsync(request);

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadCallAsync(string? source, string callId) => _center!.Reads.ReadCallAsync(source, callId);

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadStoryAsync(string source, string callId) => _center!.Reads.ReadStoryAsync(source, callId);

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadAgentAsync(string agentId) => _center!.Reads.ReadAgentAsync(agentId);

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadDesktopsAsync(string agentId) => Task.FromResult(_center!.ReadDesktops(agentId));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadQueueAsync(string queueId) => Task.FromResult(_center!.Reads.ReadQueue(queueId));

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadQueueSettingsAsync(string queueId) => Task.FromResult(_center!.Reads.ReadQueueSettings(queueId));

    /// <inheritdoc/>
    public Task<ReadAnswer> SearchAsync(Payload search) => _center!.Reads.SearchAsync(search);

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadFollowUpsAsync(Payload search) => _center!.Reads.ReadFollowUpsAsync(search);

    /// <inheritdoc/>
    public Task<ReadAnswer> ReadCallbacksAsync(Payload search) => _center!.Reads.ReadCallbacksAsync(search);

    /// <inheritdoc/>
    public Task<bool> TouchAsync()
    {
        if (_center!.HasEnded) return Task.FromResult(false);
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

    // Goes on on the grain's own turns.
    private async Task LeaveAfterAsync(LocalCenter center)
    {
        await center.Ended;
        DeactivateOnIdle();
    }
}
