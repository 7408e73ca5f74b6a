using Microsoft.CodeAnalysis.CSharp;

namespace Routing.Tidy.Tests;

/// <summary>Tells code from words inside a comment.</summary>
internal static class CommentedCode
{
    private static readonly char[] Marks = ['/', '*', ' ', '\t'];

    /// <summary>Whether a comment's text is a statement or a member rather than a sentence.</summary>
    internal static bool LooksLike(string comment)
    {
        string text = comment.Trim().Trim(Marks);
        if (text is "}" or "{" or "};") return true;
        if (!text.EndsWith(';') && !text.EndsWith('}') && !text.EndsWith('{')) return false;

        string closed = text.EndsWith('{') ? text + "}" : text;
        return !SyntaxFactory.ParseStatement(closed).ContainsDiagnostics
            || SyntaxFactory.ParseMemberDeclaration(closed) is { ContainsDiagnostics: false };
    }
}
