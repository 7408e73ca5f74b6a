using Microsoft.Data.Sqlite;

namespace Routing.Center.Tests;

/// <summary>The journal's file of a center that does not run, for tests that spoil it.</summary>
internal sealed class JournalFile(string folder)
{
    internal List<JournalRow> Rows()
    {
        using IJournal journal = JournalTools.Open(folder);
        return [.. journal.ReadAfter(0)];
    }

    /// <summary>A row well inside the journal.</summary>
    internal JournalRow InTheMiddle(Random random)
    {
        List<JournalRow> rows = Rows();
        return rows[random.Next(rows.Count / 3, rows.Count * 2 / 3)];
    }

    internal void Drop(JournalRow row) => Execute("DELETE FROM journal WHERE first_sequence = $first", ("$first", row.FirstSequence));

    /// <summary>Puts other content in a row's place, sealed or not.</summary>
    internal void Replace(JournalRow row) => Execute(
        "UPDATE journal SET format = $format, rules_version = $rules, payload = $payload, checksum = $checksum WHERE first_sequence = $first",
        ("$format", row.Format), ("$rules", row.RulesVersion), ("$payload", row.Payload.ToArray()), ("$checksum", row.Checksum), ("$first", row.FirstSequence));

    /// <summary>Takes bytes off the end of the write-ahead log.</summary>
    internal void Tear(int bytes)
    {
        using var log = new FileStream(Path.Combine(folder, SqliteJournal.FileName + "-wal"), FileMode.Open);
        log.SetLength(log.Length - bytes);
    }

    private void Execute(string sql, params (string Name, object Value)[] values)
    {
        using SqliteConnection connection = SqliteFile.Open(Path.Combine(folder, SqliteJournal.FileName), "PRAGMA synchronous=FULL;");
        SqliteFile.Execute(connection, sql, values);
    }
}
