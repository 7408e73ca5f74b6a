using Microsoft.Extensions.Logging;
using Routing.Core;

namespace Routing.Center;

/// <summary>
/// Copies the state into a pooled buffer between two batches when it is time, and has it written elsewhere. Called by the writer alone.
/// </summary>
internal sealed partial class SnapshotSaver(IJournal journal, CenterOptions options, ILogger logger)
{
    // The copy holds the writer up: with this it takes a twentieth of its time at most, however large the state. Rarer copies were tried and made no
    // command faster, but the next start slower.
    private const int RestPerCopy = 20;

    private Task _saving = Task.CompletedTask;
    private long _savedSequence;
    private long _savedAt = options.Time.GetTimestamp();
    private TimeSpan _rest;
    private int _length;

    /// <summary>Takes <paramref name="sequence"/> for saved: the state was just recovered.</summary>
    internal void StartAt(long sequence) => _savedSequence = sequence;

    /// <summary>Takes a snapshot if it is time and the one before is written.</summary>
    internal void Consider(CenterState state)
    {
        long events = state.Sequence - _savedSequence;
        if (events == 0 || !_saving.IsCompleted) return;
        TimeSpan age = options.Time.GetElapsedTime(_savedAt);
        if (age < _rest || (events < options.SnapshotEvents && age < options.SnapshotInterval)) return;
        Start(state);
    }

    /// <summary>Takes the last snapshot, and returns when it is written.</summary>
    internal void Finish(CenterState state)
    {
        _saving.Wait();
        if (state.Sequence == _savedSequence) return;
        Start(state);
        _saving.Wait();
    }

    private void Start(CenterState state)
    {
        long started = options.Time.GetTimestamp();
        PooledBuffer? buffer = TryCopy(state);
        _savedSequence = state.Sequence;
        _savedAt = options.Time.GetTimestamp();
        _rest = options.Time.GetElapsedTime(started, _savedAt) * RestPerCopy;
        long atMs = state.Now;
        long sequence = state.Sequence;
        if (buffer is not null) _saving = Task.Run(() => Write(buffer, sequence, atMs));
    }

    private PooledBuffer? TryCopy(CenterState state)
    {
        var buffer = new PooledBuffer();
        try
        {
            // A state grows slowly: one buffer with some room instead of many that double.
            buffer.Expect(_length + (_length / 8));
            state.Save(buffer);
            _length = buffer.Length;
            return buffer;
        }
        catch (Exception exception)
        {
            buffer.Dispose();
            NotSaved(exception, state.Sequence);
            return null;
        }
    }

    private void Write(PooledBuffer buffer, long sequence, long atMs)
    {
        using (buffer)
        {
            try
            {
                journal.SaveSnapshot(new JournalSnapshot(
                    sequence, atMs, JournalSnapshot.CurrentFormat, RoutingEngine.RulesVersion, buffer.Written, 0).Sealed(journal.Center));
                Saved(sequence, buffer.Length);
            }
            catch (Exception exception)
            {
                // Recovery takes longer without it, but loses nothing.
                NotSaved(exception, sequence);
            }
        }
    }
}
