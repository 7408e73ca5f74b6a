using Microsoft.Extensions.Logging;
using Routing.Core;

namespace Routing.Center;

/// <summary>
/// The one thread that changes the state: takes a batch from the inbox, carries it out, makes it durable as one journal row, and only
/// then answers, publishes and refreshes the gauges.
/// </summary>
internal sealed partial class CenterWriter : IBatch, IDisposable
{
    private static readonly AdvanceTime Time = new();

    private readonly CenterOptions _options;
    private readonly CenterParts _parts;
    private readonly ILogger _logger;
    private readonly DurableAppend _append;
    private readonly SnapshotSaver _snapshots;
    private readonly CommitWriter _commit = new();
    private readonly EventBuffer _events = new(256);
    private readonly List<IBatchItem> _items = [];
    private readonly List<IBatchItem> _looks = [];
    private readonly ITimer _timer;
    private readonly Thread _thread;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isStarted;
    private bool _isSound = true;
    private volatile bool _isStopping;

    internal CenterWriter(CenterOptions options, CenterParts parts)
    {
        _options = options;
        _parts = parts;
        _logger = options.Loggers.CreateLogger<CenterWriter>();
        _append = new DurableAppend(parts.Journal, parts.Inbox, options, _logger);
        _snapshots = new SnapshotSaver(parts.Journal, options, _logger);
        _timer = options.Time.CreateTimer(_ => parts.Inbox.Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new Thread(Run) { IsBackground = true, Name = $"center {parts.Journal.Center}" };
        State = new CenterState(parts.Journal.Center);
    }

    /// <inheritdoc/>
    public CenterState State { get; private set; }

    /// <inheritdoc/>
    public long NowMs { get; private set; }

    /// <inheritdoc/>
    public CommandResult Execute(CenterCommand command)
    {
        long before = State.Sequence;
        _events.Clear();
        CommandResult result = State.Apply(command, NowMs, _events);
        if (_events.Count == 0) return result;
        _commit.Add(command, NowMs, _events.Events);
        FeedNames.Describe(State, command, before, _events, _parts.Feed);
        return result;
    }

    /// <summary>The epoch in which it owns the journal.</summary>
    internal long Epoch { get; private set; }

    /// <summary>Completes when the thread has ended, in order or not.</summary>
    internal Task Ended => _ended.Task;

    /// <summary>Takes the journal, recovers the state from it and starts to take commands.</summary>
    /// <exception cref="JournalDamagedException">The journal can't be replayed.</exception>
    /// <exception cref="RulesVersionException">It was written under other rules.</exception>
    internal void Start()
    {
        Epoch = _parts.Journal.TakeOwnership();
        long last = _parts.Journal.ReadLastSequence();
        Recover(Math.Max(_parts.History.ReadWritten(last), last - _parts.Feed.Capacity));
        _isStarted = true;
        _thread.Start();
        _parts.Inbox.Open();
    }

    /// <summary>Refuses new commands, finishes those accepted, takes a snapshot and ends the thread.</summary>
    internal void Stop()
    {
        _parts.Inbox.Stop();
        _isStopping = true;
        _parts.Inbox.Wake();
        if (_isStarted) _thread.Join();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _commit.Dispose();
    }

    private void Run()
    {
        try
        {
            while (!_isStopping || !_parts.Inbox.IsEmpty) RunBatch();
            if (_isSound) Finish();
        }
        catch (Exception exception)
        {
            RefuseBatch();
            Failed(exception);
        }

        _parts.Feed.End();
        _ended.TrySetResult();
    }

    private void RunBatch()
    {
        _items.Clear();
        _looks.Clear();
        _parts.Inbox.Take(_items, _looks, _options.BatchCommands);
        try
        {
            Commit();
            _parts.Ownership.Consider();
        }
        catch (Exception exception) when (exception is not JournalFencedException)
        {
            Broken(exception);
            RecoverAgain();
            return;
        }

        Answer();
        // Only at the time of a row: the controllers of a later one would be ahead of what the journal alone gives.
        if (!_commit.IsEmpty) _snapshots.Consider(State);
        TimeSpan wakeDue = Sooner(_parts.Views.Consider(State), _parts.Ownership.Due);
        _parts.Calendar.Consider(State, NowMs);
        if (State.InForce is { } plan) _parts.History.Retention.PlannedDays = plan.Plan.RetentionDays;
        WakeIn(wakeDue);
    }

    // What has been made durable is answered in any case; what was only looked at may be of the past where the owner is not confirmed.
    private void Answer()
    {
        bool isOfNow = !_commit.IsEmpty || _parts.Ownership.IsConfirmed;
        Answering.Start(_items, isOfNow ? Refusal.None : Refusal.Unavailable);
    }

    // Where nothing was due all is durable that can be seen now: those who look need not wait for the commands of others.
    private void AnswerLooks()
    {
        if (_looks.Count == 0) return;
        if (_commit.IsEmpty)
        {
            _parts.Ownership.Consider();
            foreach (IBatchItem look in _looks) look.Execute(this);
            Answering.Start(_looks, _parts.Ownership.IsConfirmed ? Refusal.None : Refusal.Unavailable);
        }
        else
        {
            _items.InsertRange(0, _looks);
        }

        _looks.Clear();
    }

    private void Finish()
    {
        _items.Clear();
        CommitAlone(new StopCenter());
        _snapshots.Finish(State);
    }

    // Everything up to the publication; what fails in here has been seen by nobody.
    private void Commit()
    {
        BeginCommit();
        // What is due comes first, so that looks at the state see it too.
        if (State.Now < NowMs) Execute(Time);
        AnswerLooks();
        foreach (IBatchItem item in _items) item.Execute(this);
        EndCommit();
    }

    // One of the center's own commands in a row of its own.
    private void CommitAlone(CenterCommand command)
    {
        BeginCommit();
        Execute(command);
        EndCommit();
    }

    private void BeginCommit()
    {
        NowMs = _parts.Clock.ReadMs();
        _commit.Begin(State.Sequence);
    }

    private void EndCommit()
    {
        if (_commit.IsEmpty) return;
        using System.Diagnostics.Activity? span = CenterTrace.StartCommit(_items, State.CenterId);
        _append.Append(_commit.ToRow(State.CenterId, Epoch));
        _parts.Feed.Publish(_commit.LastSequence);
    }

    private void WakeIn(TimeSpan wakeDue) => _timer.Change(Sooner(_parts.Clock.UntilMs(State.NextDue), wakeDue), Timeout.InfiniteTimeSpan);

    private static TimeSpan Sooner(TimeSpan one, TimeSpan other) => other == Timeout.InfiniteTimeSpan || one < other ? one : other;
}
