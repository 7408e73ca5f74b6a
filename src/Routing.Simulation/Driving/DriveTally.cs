namespace Routing.Simulation;

/// <summary>What went wrong on the way to the gateway, counted.</summary>
internal sealed class DriveTally
{
    private const int ProblemsKept = 20;

    private readonly Lock _gate = new();
    private readonly List<string> _problems = [];
    private int _errors;
    private int _serverErrors;
    private int _lostConnections;

    /// <summary>Answers that no client of the contract has to expect, and requests given up.</summary>
    public int Errors => Volatile.Read(ref _errors);

    /// <summary>Answers of 500 and above, each retried.</summary>
    public int ServerErrors => Volatile.Read(ref _serverErrors);

    /// <summary>Requests that found no server or lost it, each retried.</summary>
    public int LostConnections => Volatile.Read(ref _lostConnections);

    /// <summary>The first errors in words.</summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            lock (_gate)
                return [.. _problems];
        }
    }

    public void ServerError() => Interlocked.Increment(ref _serverErrors);

    public void LostConnection() => Interlocked.Increment(ref _lostConnections);

    public void Error(string problem)
    {
        Interlocked.Increment(ref _errors);
        Note(problem);
    }

    /// <summary>Keeps a remark for the report without counting an error.</summary>
    public void Note(string problem)
    {
        lock (_gate)
        {
            if (_problems.Count < ProblemsKept)
                _problems.Add(problem);
        }
    }
}
