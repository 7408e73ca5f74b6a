using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Routing.Tidy.Tests;

/// <summary>What the engine may not do; the compiler's view of Core, so that aliases and var hide nothing.</summary>
public class PurityTests
{
    private static readonly string[] BannedSpaces =
        ["System.Threading", "System.Net", "System.IO", "Microsoft"];

    private static readonly HashSet<string> BannedTypes =
    [
        "System.DateTime", "System.DateTimeOffset", "System.TimeProvider", "System.TimeZoneInfo", "System.Random", "System.Guid",
        "System.HashCode", "System.Diagnostics.Stopwatch", "System.Environment", "System.Console",
    ];

    private static readonly HashSet<string> BannedMath =
        ["Exp", "Log", "Log2", "Log10", "Pow", "FusedMultiplyAdd", "Sin", "Cos", "Tan", "Tanh", "Cbrt"];

    private static readonly CSharpCompilation Core = Compile();

    [Fact]
    public void Core_IsUnderstoodByTheseTests()
    {
        IEnumerable<string> errors = Core.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString());
        Tidy.None(errors, "Core does not compile as these tests read it.");
    }

    [Fact]
    public void Core_IsSynchronous()
    {
        IEnumerable<string> findings = Findings(node => node switch
        {
            LockStatementSyntax => "lock",
            AwaitExpressionSyntax => "await",
            MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.AsyncKeyword) => "async",
            _ => null,
        });
        Tidy.None(findings, "The engine has one writer and never waits.");
    }

    [Fact]
    public void Core_UsesNoClockChanceThreadOrOutsideWorld()
    {
        IEnumerable<string> findings = Findings((node, model) =>
            node is IdentifierNameSyntax name && model.GetSymbolInfo(name).Symbol is { } symbol ? Banned(symbol) : null);
        Tidy.None(findings, "Equal commands at equal times give equal events.");
    }

    [Fact]
    public void Core_NeverEnumeratesADictionary()
    {
        IEnumerable<string> findings = Findings((node, model) => node switch
        {
            ForEachStatementSyntax loop => Unordered(model.GetTypeInfo(loop.Expression).Type),
            SpreadElementSyntax spread => Unordered(model.GetTypeInfo(spread.Expression).Type),
            MemberAccessExpressionSyntax { Name.Identifier.Text: "Keys" or "Values" or "GetEnumerator" } access
                => Unordered(model.GetTypeInfo(access.Expression).Type),
            _ => null,
        });
        Tidy.None(findings, "The order of a dictionary is nobody's promise.");
    }

    private static string? Banned(ISymbol symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (type is null) return null;
        string full = $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";
        if (BannedTypes.Contains(full) || BannedSpaces.Any(space => IsIn(type.ContainingNamespace.ToDisplayString(), space))) return full;
        return full is "System.Math" or "System.Double" && BannedMath.Contains(symbol.Name) ? $"{full}.{symbol.Name}"
            : symbol.Name == "GetHashCode" && full == "System.String" ? "string.GetHashCode"
            : null;
    }

    private static bool IsIn(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    private static string? Unordered(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Dictionary" or "HashSet" or "IDictionary" or "IReadOnlyDictionary" or "ISet" or "IReadOnlySet" }
            ? type.ToDisplayString()
            : null;

    private static IEnumerable<string> Findings(Func<SyntaxNode, string?> judge) => Findings((node, _) => judge(node));

    private static IEnumerable<string> Findings(Func<SyntaxNode, SemanticModel, string?> judge) =>
        from file in Repository.Sources.Where(IsCore)
        let model = Core.GetSemanticModel(file.Tree)
        from node in file.Nodes<SyntaxNode>()
        let finding = judge(node, model)
        where finding is not null
        select $"{file.At(node.GetLocation())}: {finding}";

    private static bool IsCore(SourceFile file) => file.Path.StartsWith("src/Routing.Core/", StringComparison.Ordinal);

    private static CSharpCompilation Compile()
    {
        const string implicitUsings =
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;"
            + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        string runtime = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        IEnumerable<MetadataReference> references = runtime.Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        SyntaxTree usings = CSharpSyntaxTree.ParseText(implicitUsings, new CSharpParseOptions(LanguageVersion.Preview));
        return CSharpCompilation.Create("Routing.Core", [usings, .. Repository.Sources.Where(IsCore).Select(file => file.Tree)], references, options);
    }
}
