using System.Collections.Concurrent;

namespace Routing.Center;

/// <summary>Reads and decodes the rows of a journal on a thread of its own, a few ahead of the one that carries them out.</summary>
internal static class ReadAhead
{
    private const int Rows = 64;

    /// <summary>The rows after <paramref name="sequence"/>, in order.</summary>
    internal static IEnumerable<ReadRow> Of(IJournal journal, long sequence)
    {
        using var rows = new BlockingCollection<ReadRow>(Rows);
        using var left = new CancellationTokenSource();
        Task reading = Task.Run(() => Read(journal, sequence, rows, left.Token), CancellationToken.None);
        try
        {
            foreach (ReadRow row in rows.GetConsumingEnumerable(CancellationToken.None)) yield return row;
        }
        finally
        {
            // Whoever leaves early, at a damage, does not wait for the rest.
            left.Cancel();
            Task.WaitAny(reading);
        }

        reading.GetAwaiter().GetResult();
    }

    private static void Read(IJournal journal, long sequence, BlockingCollection<ReadRow> rows, CancellationToken left)
    {
        try
        {
            foreach (JournalRow row in journal.ReadAfter(sequence)) rows.Add(ReadRow.Of(journal.Center, row), left);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // Nobody wants the rest.
        }
        finally
        {
            rows.CompleteAdding();
        }
    }
}
