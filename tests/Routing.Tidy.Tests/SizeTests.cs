using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests;

public class SizeTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 70;

    private static readonly string[] CodeEndings = [".cs", ".js", ".css", ".sh"];

    [Fact]
    public void EveryFile_HasAtMost400Lines()
    {
        IEnumerable<string> tooLong =
            from path in Repository.Files
            where CodeEndings.Contains(Path.GetExtension(path))
            let lines = Repository.Read(path).Split('\n').Length - 1
            where lines > LongestFile
            select $"{path}: {lines} lines";
        Tidy.None(tooLong, $"No file is longer than {LongestFile} lines.");
    }

    [Fact]
    public void ProductFiles_AreShortAsARule()
    {
        List<int> lengths = [.. Repository.Product.Select(file => file.LineCount)];
        int median = Tidy.Quantile(lengths, 0.5), most = Tidy.Quantile(lengths, 0.9);
        Tidy.Report($"{lengths.Count} product files, {lengths.Sum()} lines; median {median}, 90 % within {most}, longest {lengths.Max()} lines");

        Assert.True(median <= 60, $"The median of the product's files is {median} lines; at most 60 are allowed.");
        Assert.True(most <= 160, $"90 % of the product's files are within {most} lines; at most 160 are allowed.");
    }

    [Fact]
    public void EveryMethod_HasAtMost70Lines()
    {
        IEnumerable<string> tooLong =
            from file in Repository.Sources
            from body in Bodies(file)
            where Lines(body) > LongestMethod
            select $"{file.At(body.GetLocation())}: {Lines(body)} lines";
        Tidy.None(tooLong, $"No method is longer than {LongestMethod} lines.");
    }

    [Fact]
    public void ProductMethods_AreShortAsARule()
    {
        List<int> lengths = [.. Repository.Product.SelectMany(Bodies).Select(Lines)];
        int most = Tidy.Quantile(lengths, 0.9);
        Tidy.Report($"{lengths.Count} product methods; 90 % within {most}, longest {lengths.DefaultIfEmpty().Max()} lines");

        Assert.True(most <= 20, $"90 % of the product's methods are within {most} lines; at most 20 are allowed.");
    }

    private static IEnumerable<SyntaxNode> Bodies(SourceFile file) =>
        file.Nodes<SyntaxNode>().Where(node => node
            is BaseMethodDeclarationSyntax { Body: not null }
            or BaseMethodDeclarationSyntax { ExpressionBody: not null }
            or AccessorDeclarationSyntax { Body: not null }
            or LocalFunctionStatementSyntax { Body: not null });

    private static int Lines(SyntaxNode node)
    {
        FileLinePositionSpan span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
