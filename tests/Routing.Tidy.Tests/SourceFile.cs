using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Routing.Tidy.Tests;

/// <summary>One C# file of the repository, parsed.</summary>
internal sealed class SourceFile(string path, string text)
{
    private readonly Lazy<SyntaxTree> _tree =
        new(() => CSharpSyntaxTree.ParseText(SourceText.From(text), new CSharpParseOptions(LanguageVersion.Preview), path));

    /// <summary>Path from the repository's root, with slashes.</summary>
    internal string Path { get; } = path;

    /// <summary>Its text.</summary>
    internal string Text { get; } = text;

    /// <summary>Lines, a last empty one not counted.</summary>
    internal int LineCount { get; } = text.TrimEnd('\n').Split('\n').Length;

    /// <summary>Whether it is part of what ships.</summary>
    internal bool IsProduct => Path.StartsWith("src/", StringComparison.Ordinal);

    /// <summary>Whether it is part of a test suite.</summary>
    internal bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    /// <summary>Its syntax tree.</summary>
    internal SyntaxTree Tree => _tree.Value;

    /// <summary>Root of the syntax tree.</summary>
    internal SyntaxNode Root => Tree.GetRoot(TestContext.Current.CancellationToken);

    /// <summary>All nodes of one kind.</summary>
    internal IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => Root.DescendantNodes().OfType<T>();

    /// <summary>Path and line of a place in the file, as editors and terminals understand it.</summary>
    internal string At(Location location) => $"{Path}:{location.GetLineSpan().StartLinePosition.Line + 1}";
}
