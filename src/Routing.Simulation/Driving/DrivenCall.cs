namespace Routing.Simulation;

/// <summary>One call on its way through the gateway, and all that either side learned of it.</summary>
internal sealed class DrivenCall(TraceCall trace)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _decided = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<long> _connections = [];
    private readonly HashSet<string> _agents = [];
    private bool _isAnswered;
    private bool _isAbandoned;
    private bool _isTurnedAway;
    private bool _isLost;
    private bool _isAssigned;

    /// <summary>The call in the trace.</summary>
    public TraceCall Trace => trace;

    /// <summary>Timestamp at which its offer was first sent; 0 before.</summary>
    public long SentTimestamp { get; set; }

    /// <summary>Whether the gateway said that it has it.</summary>
    public bool IsOffered { get; private set; }

    /// <summary>The queue it entered first.</summary>
    public string? Queue { get; private set; }

    /// <summary>Its wait until the answer, as the gateway says; null without one.</summary>
    public double? WaitedSeconds { get; private set; }

    /// <summary>Completes when the caller need not think of hanging up any more.</summary>
    public Task Decided => _decided.Task;

    /// <summary>Completes when nothing more is to happen.</summary>
    public Task Settled => _settled.Task;

    /// <summary>What became of it.</summary>
    public CallOutcome Outcome
    {
        get
        {
            lock (_gate)
            {
                return _isLost ? CallOutcome.Lost
                    : _isAnswered ? CallOutcome.Answered
                    : _isAbandoned ? CallOutcome.Abandoned
                    : _isTurnedAway ? CallOutcome.TurnedAway
                    : CallOutcome.Open;
            }
        }
    }

    /// <summary>Whether it was answered twice, or came to two different ends.</summary>
    public bool IsDoubled
    {
        get
        {
            lock (_gate)
            {
                var ends = (_isAnswered ? 1 : 0) + (_isAbandoned ? 1 : 0) + (_isTurnedAway ? 1 : 0);
                return _connections.Count > 1 || _agents.Count > 1 || ends > 1;
            }
        }
    }

    /// <summary>The gateway has the call.</summary>
    public void Offered()
    {
        lock (_gate)
            IsOffered = true;
    }

    /// <summary>An agent's pull returned it; whether it was the first.</summary>
    public bool IsFirstAssignment()
    {
        lock (_gate)
            return !_isAssigned && (_isAssigned = true);
    }

    /// <summary>It stands in a queue.</summary>
    public void Entered(string? queue)
    {
        lock (_gate)
            Queue ??= queue;
    }

    /// <summary>The stream, or a look-up without a <paramref name="sequence"/>, says that an agent answered.</summary>
    public void Answered(long? sequence, double? waitedSeconds)
    {
        lock (_gate)
        {
            _isAnswered = true;
            WaitedSeconds ??= waitedSeconds;
            if (sequence is { } known)
                _connections.Add(known);
        }

        _decided.TrySetResult();
    }

    /// <summary>An agent's accept was granted and was the answer.</summary>
    public void AnsweredBy(string agentId)
    {
        lock (_gate)
            _agents.Add(agentId);
        Answered(null, null);
    }

    /// <summary>The answered call is over.</summary>
    public void Ended()
    {
        Answered(null, null);
        _settled.TrySetResult();
    }

    /// <summary>The caller hung up first.</summary>
    public void Abandoned()
    {
        lock (_gate)
            _isAbandoned = true;
        Settle();
    }

    /// <summary>It left without answer by the plan, or as lost.</summary>
    public void Left(string? state)
    {
        lock (_gate)
        {
            _isLost |= state == "lost";
            _isTurnedAway |= state != "lost";
        }

        Settle();
    }

    /// <summary>The gateway does not know it any more.</summary>
    public void Lost() => Left("lost");

    /// <summary>Nobody follows it any further.</summary>
    public void Settle()
    {
        _decided.TrySetResult();
        _settled.TrySetResult();
    }
}
