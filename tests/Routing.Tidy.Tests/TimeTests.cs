using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests;

public class TimeTests
{
    private const string Sleep = nameof(Thread) + ".Sleep";
    private const string Spin = nameof(SpinWait) + ".SpinUntil";

    private static readonly HashSet<string> Waits = [Sleep, nameof(Task) + ".Delay", Spin];

    private static readonly HashSet<string> Clocks =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow",
        "Environment.TickCount", "Environment.TickCount64",
    ];

    [Fact]
    public void Tests_NeverSleep() =>
        Tidy.None(Uses(Repository.Sources.Where(file => file.IsTest), Waits), "A test waits for the event itself.");

    [Fact]
    public void Product_NeverBlocksAThreadToWait() =>
        Tidy.None(Uses(Repository.Product, [Sleep, Spin]), "Wait for the event itself.");

    [Fact]
    public void Clocks_AreReadThroughTimeProvider() =>
        Tidy.None(Uses(Repository.Sources, Clocks), "Time is read through TimeProvider.");

    private static IEnumerable<string> Uses(IEnumerable<SourceFile> files, HashSet<string> members) =>
        from file in files
        from access in file.Nodes<MemberAccessExpressionSyntax>()
        let last = access.Expression.ToString().Split('.')[^1]
        let member = $"{last}.{access.Name.Identifier.Text}"
        where members.Contains(member)
        select $"{file.At(access.GetLocation())}: {member}";
}
