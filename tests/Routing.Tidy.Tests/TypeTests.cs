using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests;

public class TypeTests
{
    // Closed families: a base and the records that complete it, or the parts of one JSON document, are read as one list.
    private static readonly HashSet<string> Families =
    [
        "src/Routing.Center/Commands/CenterCommand.cs",
        "src/Routing.Cli/Staff/ScenarioStaffReport.cs",
        "src/Routing.Simulation/Running/QueueResult.cs",
        "src/Routing.Simulation/Scenarios/ScenarioFile.cs",
    ];

    private static readonly Regex BadName = new("(Impl|Mgr|Data|Helpers?|Utils?|Utility|Managers?|Misc)$");
    private static readonly Regex BadFolder = new("^(Helpers?|Utils?|Utilities|Common|Managers?|Misc|Shared|Core2)$", RegexOptions.IgnoreCase);

    [Fact]
    public void EveryFile_HoldsOneTypeThatHasItsName()
    {
        IEnumerable<string> findings =
            from file in Repository.Sources
            where !Families.Contains(file.Path)
            let names = TopLevel(file).Distinct().ToList()
            where names.Count > 1 || (names.Count == 1 && !HasNameOf(names[0], Path.GetFileName(file.Path)))
            select $"{file.Path}: {string.Join(", ", names)}";
        Tidy.None(findings, "A file holds one type and has its name.");
    }

    [Fact]
    public void Families_AreStillThere() =>
        Tidy.None(Families.Where(path => !Repository.Files.Contains(path)), "An excepted file is gone; take it off the list.");

    [Fact]
    public void NoType_HasANameThatSaysNothing()
    {
        IEnumerable<string> findings =
            from file in Repository.Sources
            from type in file.Nodes<BaseTypeDeclarationSyntax>()
            where BadName.IsMatch(type.Identifier.Text)
            select $"{file.At(type.Identifier.GetLocation())}: {type.Identifier.Text}";
        Tidy.None(findings, "A type's name says what it is.");
    }

    [Fact]
    public void NoFolder_HasANameThatSaysNothing()
    {
        IEnumerable<string> findings = Repository.Files
            .Select(path => Path.GetDirectoryName(path) ?? "")
            .Distinct()
            .Where(folder => folder.Split('/', '\\').Any(name => BadFolder.IsMatch(name)));
        Tidy.None(findings, "A folder's name is a word of the product.");
    }

    [Fact]
    public void Namespaces_AreThoseOfTheirProject()
    {
        IEnumerable<string> findings =
            from file in Repository.Product
            let project = file.Path.Split('/')[1]
            from name in file.Nodes<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString())
            where name != project
            select $"{file.Path}: {name}";
        Tidy.None(findings, "Namespaces are flat: the project's name.");
    }

    [Fact]
    public void TestMethods_AreNamedConditionOutcome()
    {
        IEnumerable<string> findings =
            from file in Repository.Sources
            where file.IsTest
            from method in file.Nodes<MethodDeclarationSyntax>()
            where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory")
            where !method.Identifier.Text.Contains('_')
            select $"{file.At(method.Identifier.GetLocation())}: {method.Identifier.Text}";
        Tidy.None(findings, "A test's name is Condition_Outcome.");
    }

    // X.Log.cs holds the messages of X: a part of it, or a class of their own.
    private static bool HasNameOf(string type, string file) =>
        type == file.Split('.')[0] || (file.EndsWith(".Log.cs", StringComparison.Ordinal) && type.EndsWith("Log", StringComparison.Ordinal));

    private static IEnumerable<string> TopLevel(SourceFile file) =>
        file.Nodes<MemberDeclarationSyntax>()
            .Where(member => member.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)
            .Select(member => member switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.Text,
                DelegateDeclarationSyntax type => type.Identifier.Text,
                _ => "",
            })
            .Where(name => name.Length > 0);
}
