namespace Routing.Tidy.Tests;

public class TextTests
{
    [Fact]
    public void EveryTextFile_EndsItsLinesWithLineFeed()
    {
        IEnumerable<string> findings = Repository.TextFiles
            .Where(path => File.ReadAllText(Path.Combine(Repository.Root, path)).Contains('\r', StringComparison.Ordinal));
        Tidy.None(findings, "Lines end with a line feed.");
    }

    [Fact]
    public void EveryTextFile_EndsWithOneLineFeed()
    {
        IEnumerable<string> findings =
            from path in Repository.TextFiles
            let text = Repository.Read(path)
            where text.Length > 0 && (!text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal))
            select path;
        Tidy.None(findings, "A file ends with one line feed.");
    }

    [Fact]
    public void NoLine_EndsWithSpaces()
    {
        IEnumerable<string> findings =
            from path in Repository.TextFiles
            where Path.GetExtension(path) is not (".txt" or ".csv")
            from line in Repository.Read(path).Split('\n').Select((text, index) => (text, number: index + 1))
            where line.text.EndsWith(' ') || line.text.EndsWith('\t')
            select $"{path}:{line.number}";
        Tidy.None(findings, "No line ends with spaces.");
    }
}
