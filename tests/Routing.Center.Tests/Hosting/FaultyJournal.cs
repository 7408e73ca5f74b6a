namespace Routing.Center.Tests;

/// <summary>A journal whose appends fail, wait or lie as a test says.</summary>
internal sealed class FaultyJournal(IJournal inner) : IJournal
{
    private readonly ManualResetEventSlim _gate = new(true);
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _failures;

    public string Center => inner.Center;

    public string CommandLineOptions => inner.CommandLineOptions;

    /// <summary>Completes when an append has first failed or found the gate closed.</summary>
    internal Task Reached => _reached.Task;

    /// <summary>How many appends fail from now on.</summary>
    internal int Failures
    {
        get => Volatile.Read(ref _failures);
        set => Volatile.Write(ref _failures, value);
    }

    /// <summary>Whether a failing append nevertheless reaches the disk, as when the answer is lost.</summary>
    internal bool FailsAfterWriting { get; set; }

    /// <summary>Whether another row, of somebody else, comes first.</summary>
    internal bool WritesOtherFirst { get; set; }

    internal List<JournalRow> Appended { get; } = [];

    internal void CloseGate() => _gate.Reset();

    internal void OpenGate() => _gate.Set();

    public void Append(JournalRow row)
    {
        if (!_gate.IsSet) _reached.TrySetResult();
        _gate.Wait();
        if (WritesOtherFirst)
        {
            WritesOtherFirst = false;
            throw new JournalConflictException(row.FirstSequence);
        }

        if (Failures is > 0 and var failures)
        {
            if (FailsAfterWriting) inner.Append(row);
            // Not counted down where the test has set another number meanwhile.
            Interlocked.CompareExchange(ref _failures, failures - 1, failures);
            _reached.TrySetResult();
            throw new IOException("The disk is full.");
        }

        inner.Append(row);
        lock (Appended) Appended.Add(row);
    }

    public long TakeOwnership() => inner.TakeOwnership();

    public IEnumerable<JournalRow> ReadAfter(long sequence) => inner.ReadAfter(sequence);

    public long ReadLastSequence() => inner.ReadLastSequence();

    public void SaveSnapshot(JournalSnapshot snapshot) => inner.SaveSnapshot(snapshot);

    public IEnumerable<JournalSnapshot> ReadSnapshots() => inner.ReadSnapshots();

    public JournalSnapshot? ReadBase() => inner.ReadBase();

    public void Compact(JournalSnapshot newBase) => inner.Compact(newBase);

    public IReadOnlyList<JournalRow> CutAt(long sequence) => inner.CutAt(sequence);

    public void Dispose()
    {
        inner.Dispose();
        _gate.Dispose();
    }
}
