using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests;

public class DocumentationTests
{
    private static readonly string[] Documented = ["src/Routing.Core/", "src/Routing.Center/"];

    [Fact]
    public void PublicMembers_OfCoreAndCenterAreDocumented()
    {
        IEnumerable<string> findings =
            from file in Repository.Product
            where Documented.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))
            from member in file.Nodes<MemberDeclarationSyntax>()
            where IsPublic(member) && !HasDocumentation(member)
            select $"{file.At(member.GetLocation())}: {member.ToString().Split('\n')[0].Trim()}";
        Tidy.None(findings, "The public API of Core and Center is documented.");
    }

    private static bool IsPublic(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax => false,
        EnumMemberDeclarationSyntax => IsPublic((MemberDeclarationSyntax)member.Parent!),
        _ when member.Parent is InterfaceDeclarationSyntax face => IsPublic(face),
        _ when member.Modifiers.Any(SyntaxKind.OverrideKeyword) => false,
        _ => member.Modifiers.Any(SyntaxKind.PublicKeyword)
            && (member.Parent is not BaseTypeDeclarationSyntax type || IsPublic(type)),
    };

    private static bool HasDocumentation(MemberDeclarationSyntax member) =>
        member.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
        || member is TypeDeclarationSyntax { Modifiers: var modifiers } && modifiers.Any(SyntaxKind.PartialKeyword);
}
