using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests;

public class CommentTests
{
    private const int MostPragmas = 4;

    // Spelt in two parts, so that this file does not hold the words itself.
    private static readonly Regex Unfinished = new(@"\b(TO" + "DO|FIX" + "ME|HA" + "CK|XX" + @"X)\b|NotImplemented" + "Exception");

    [Fact]
    public void NoFile_HoldsAMarkOfUnfinishedWork()
    {
        IEnumerable<string> findings =
            from path in Repository.TextFiles
            from line in Repository.Read(path).Split('\n').Select((text, index) => (text, number: index + 1))
            where Unfinished.IsMatch(line.text)
            select $"{path}:{line.number}: {line.text.Trim()}";
        Tidy.None(findings, "What stands in the tree is finished.");
    }

    [Fact]
    public void NoComment_IsCode()
    {
        IEnumerable<string> findings =
            from file in Repository.Sources
            from comment in Comments(file)
            where CommentedCode.LooksLike(comment.ToString())
            select $"{file.At(comment.GetLocation())}: {comment}";
        Tidy.None(findings, "Code that is not used is not kept in comments.");
    }

    [Fact]
    public void Comments_AreAFewPercentOfTheProduct()
    {
        int lines = Repository.Product.Sum(file => file.LineCount);
        int comments = Repository.Product.SelectMany(Comments).Sum(Lines);
        double share = 100.0 * comments / lines;
        Tidy.Report($"{share:F1} % of the product's lines are comments, XML documentation not counted");

        Assert.True(share <= 8, $"{share:F1} % of the product's lines are comments; they say why, not what.");
    }

    [Fact]
    public void Pragmas_AreFewAndSayWhy()
    {
        List<string> pragmas =
        [
            .. from file in Repository.Sources
               from line in file.Text.Split('\n').Select((text, index) => (text, number: index + 1))
               where line.text.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal)
               select $"{file.Path}:{line.number}: {line.text.Trim()}",
        ];

        Assert.True(pragmas.Count <= MostPragmas, $"At most {MostPragmas} pragmas: {string.Join("; ", pragmas)}");
        Tidy.None(pragmas.Where(pragma => !pragma.Contains("//", StringComparison.Ordinal)), "A pragma gives its reason behind it.");
    }

    [Fact]
    public void SuppressMessage_AlwaysSaysWhy()
    {
        IEnumerable<string> findings =
            from file in Repository.Sources
            from attribute in file.Nodes<AttributeSyntax>()
            where attribute.Name.ToString() is "SuppressMessage" or "UnconditionalSuppressMessage"
            where attribute.ArgumentList?.Arguments.Any(argument => argument.NameEquals?.Name.Identifier.Text == "Justification") != true
            select file.At(attribute.GetLocation());
        Tidy.None(findings, "A suppression gives its reason.");
    }

    private static IEnumerable<SyntaxTrivia> Comments(SourceFile file) => file.Root
        .DescendantTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));

    private static int Lines(SyntaxTrivia comment) => comment.ToString().Split('\n').Length;
}
