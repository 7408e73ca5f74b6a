namespace Routing.Simulation.Tests;

public sealed class TraceFileTests
{
    private const string Header = "callId,queuedAt,customerId,priority,intent,patienceSeconds,handleSeconds\n";

    private static readonly TraceCall[] Calls =
    [
        new("a", new DateTimeOffset(1999, 1, 3, 10, 0, 0, 250, TimeSpan.Zero), "c1", 2, "PS", 12.5, 100),
        new("b,\"quoted\"", new DateTimeOffset(1999, 1, 3, 10, 0, 1, TimeSpan.Zero), null, 0, null, null, 0.001),
    ];

    [Fact]
    public void WrittenCalls_ReadBackEqual() => Assert.Equal(Calls, Read(Written()));

    [Fact]
    public void WrittenFile_HasTheColumnsOfTheContract() => Assert.Equal(
        Header + "a,1999-01-03T10:00:00.25Z,c1,2,PS,12.5,100\n\"b,\"\"quoted\"\"\",1999-01-03T10:00:01Z,,0,,,0.001\n", Written());

    [Fact]
    public void TimeWithOffset_IsReadAsUtc() =>
        Assert.Equal(new DateTimeOffset(1999, 1, 3, 8, 0, 0, TimeSpan.Zero), Read(Header + "a,1999-01-03T10:00:00+02:00,,0,,,1\n")[0].QueuedAt);

    [Theory]
    [InlineData("callId,queuedAt\n", "Line 1")]
    [InlineData("", "Line 1")]
    [InlineData(Header + "a,1999-01-03T10:00:00Z,,0,,\n", "Line 2: 7 values")]
    [InlineData(Header + ",1999-01-03T10:00:00Z,,0,,,1\n", "callId is missing")]
    [InlineData(Header + "a,soon,,0,,,1\n", "queuedAt \"soon\"")]
    [InlineData(Header + "a,1999-01-03T10:00:00Z,,-1,,,1\n", "priority \"-1\"")]
    [InlineData(Header + "a,1999-01-03T10:00:00Z,,0,,-3,1\n", "patienceSeconds \"-3\"")]
    [InlineData(Header + "a,1999-01-03T10:00:00Z,,0,,,\n", "handleSeconds \"\"")]
    [InlineData(Header + "a,1999-01-03T10:00:00Z,,0,,,1\n\na,1999-01-03T10:00:00Z,,0,,,1\n", "Line 4: callId \"a\" stands twice")]
    [InlineData(Header + "\"a\"b,1999-01-03T10:00:00Z,,0,,,1\n", "closing quote")]
    public void MalformedFile_IsRefusedWithTheLine(string text, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Read(text)).Message);

    private static IReadOnlyList<TraceCall> Read(string text) => TraceFile.Read(new StringReader(text));

    private static string Written()
    {
        var writer = new StringWriter();
        TraceFile.Write(writer, Calls);
        return writer.ToString();
    }
}
