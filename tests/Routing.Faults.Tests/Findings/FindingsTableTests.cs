namespace Routing.Faults.Tests;

public class FindingsTableTests
{
    [Fact]
    public void Round_IsOneRow()
    {
        RoundFinding finding = Finding("kill", "holds the center", 1.5) with
        {
            PullResumed = TimeSpan.FromSeconds(1.25),
            IsSameReservation = true,
            Failed = 3,
            MachineLoad = 2.04,
            UnaskedEnds = 2,
            Note = "note",
            Wrong = "wrong",
        };
        Assert.Equal(
            "| 1 | kill | holds the center | 1.50 | 1.75 | 1.25 | yes | 3 | 100 | 2.0 | note; 2 taken for dead besides; wrong |", Rows(FindingsTable.Rounds([finding])).Single());
    }

    [Fact]
    public void WhatNeverCame_SaysNever()
    {
        RoundFinding finding = Finding("freeze", "another", 9) with { AcceptedAgain = null };
        Assert.Equal("| 1 | freeze | another | 9.00 | never | never | no | 0 | 100 |  |  |", Rows(FindingsTable.Rounds([finding])).Single());
        Assert.Equal("| freeze | another | 1 | 9.00 | 9.00 | – | never | worst ≤ 4.0 | – | never | 0 |", Rows(FindingsTable.Summary([finding])).Single());
    }

    [Fact]
    public void OtherReservationOfTheSameCall_IsASuccessor() =>
        Assert.Contains("| successor |", Rows(FindingsTable.Rounds([Finding("kill", "another", 1) with { PullResumed = TimeSpan.Zero }])).Single(), StringComparison.Ordinal);

    [Fact]
    public void Summary_HasMedianAndWorstByFaultAndRole()
    {
        RoundFinding[] rounds =
        [
            Finding("kill", "holds the center", 1), Finding("kill", "another", 0.25), Finding("kill", "holds the center", 4), Finding("kill", "holds the center", 2),
        ];
        Assert.Equal(
            [
                "| kill | holds the center | 3 | 2.00 | 4.00 | 2.25 | 4.25 | ≤ 2.0, worst ≤ 2.5 | 1.00 | 1.00 | 0 |",
                "| kill | another | 1 | 0.25 | 0.25 | 0.50 | 0.50 | ≤ 2.0, worst ≤ 2.5 | 1.00 | 1.00 | 0 |",
            ],
            Rows(FindingsTable.Summary(rounds.Select(round => round with { PullResumed = TimeSpan.FromSeconds(1) }))));
    }

    [Fact]
    public void OneRoundThatNeverCameBack_MakesTheWorstNever()
    {
        RoundFinding[] rounds = [Finding("postgres", "all", 1), Finding("postgres", "all", 3) with { AcceptedAgain = null }];
        Assert.Contains("| 1.25 | never | – |", Rows(FindingsTable.Summary(rounds)).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, new[] { 5.0, 1.0, 3.0 })]
    [InlineData(2.5, new[] { 4.0, 1.0, 2.0, 3.0 })]
    [InlineData(7, new[] { 7.0 })]
    public void Median_IsInTheMiddle(double expected, double[] seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(expected), FindingsTable.Median([.. seconds.Select(TimeSpan.FromSeconds)]));

    internal static RoundFinding Finding(string fault, string role, double gapSeconds) => new()
    {
        Round = 1,
        Fault = fault,
        Role = role,
        Gap = TimeSpan.FromSeconds(gapSeconds),
        AcceptedAgain = TimeSpan.FromSeconds(gapSeconds + 0.25),
        Failed = 0,
        Acknowledged = 100,
    };

    private static string[] Rows(string table) => [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(row => row.TrimEnd('\r'))];
}
