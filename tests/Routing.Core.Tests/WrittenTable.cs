namespace Routing.Core.Tests;

/// <summary>Compares a transition table with one written out by hand: a row of triggers, then a row for each state.</summary>
internal static class WrittenTable
{
    /// <summary>Checks every cell and returns how many there are.</summary>
    public static int Check<TState, TTrigger, TStep>(string expected, Func<TState, TTrigger, TStep> decide)
        where TState : struct, Enum
        where TTrigger : struct, Enum
        where TStep : struct, Enum
    {
        string[][] rows = expected.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Assert.Equal(Enum.GetNames<TTrigger>(), rows[0][1..]);
        Assert.Equal(Enum.GetNames<TState>(), rows[1..].Select(row => row[0]));
        int cells = 0;
        foreach (string[] row in rows[1..])
        {
            Assert.Equal(rows[0].Length, row.Length);
            for (int column = 1; column < row.Length; column++)
            {
                TStep step = decide(Enum.Parse<TState>(row[0]), Enum.Parse<TTrigger>(rows[0][column]));
                Assert.True(step.ToString() == row[column], $"{row[0]} × {rows[0][column]} is {step}, expected {row[column]}");
                cells++;
            }
        }

        return cells;
    }
}
