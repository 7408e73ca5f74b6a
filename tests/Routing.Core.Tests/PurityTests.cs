using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace Routing.Core.Tests;

/// <summary>The engine needs nothing but memory and numbers: shown by its metadata and by its sources.</summary>
public class PurityTests
{
    private static readonly string[] AllowedAssemblies =
    [
        "System.Runtime", "System.Runtime.InteropServices", "System.Collections", "System.Linq", "System.Memory", "System.Numerics.Vectors",
        "System.Runtime.Intrinsics",
    ];

    private static readonly string[] BannedTypes =
    [
        "Random", "Stopwatch", "Task", "ValueTask", "Task`1", "Monitor", "Interlocked", "Thread", "Timer", "TimeZoneInfo", "TimeProvider",
        "DateTime", "DateTimeOffset", "ILogger", "Lock", "HashCode", "Guid", "File", "Environment", "Console", "Vector`1",
    ];

    private static readonly string[] BannedMathMembers = ["Exp", "Log", "Log2", "Log10", "Pow", "FusedMultiplyAdd", "Sin", "Cos", "Tan", "Cbrt"];

    [Fact]
    public void Metadata_ReferencesBaseLibrariesOnly() =>
        Read(metadata =>
        {
            var others = metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .Except(AllowedAssemblies);
            Assert.Empty(others);
        });

    [Fact]
    public void Metadata_UsesNoClockChanceThreadOrLogger() =>
        Read(metadata =>
        {
            var types = metadata.TypeReferences.Select(handle => metadata.GetString(metadata.GetTypeReference(handle).Name)).ToList();
            Assert.Contains("Math", types);
            Assert.Empty(types.Intersect(BannedTypes));
        });

    [Fact]
    public void Metadata_UsesNoMathThatDiffersBetweenPlatforms() =>
        Read(metadata =>
        {
            var members = metadata.MemberReferences.Select(handle => Describe(metadata, handle)).ToList();
            Assert.Contains("Math.Clamp", members);
            var banned = BannedMathMembers.SelectMany(name => (string[])[$"Math.{name}", $"Double.{name}"]);
            Assert.Empty(members.Intersect(banned));
            Assert.DoesNotContain("String.GetHashCode", members);
        });

    [Fact]
    public void Sources_HaveNoAsyncNorLock()
    {
        string[] files = Directory.GetFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories);
        Assert.True(files.Length > 40);
        string separator = Path.DirectorySeparatorChar.ToString();
        foreach (string file in files.Where(file => !file.Contains($"{separator}obj{separator}", StringComparison.Ordinal)))
        {
            string text = File.ReadAllText(file);
            foreach (string word in (string[])["async ", "await ", "lock (", "volatile ", "[ThreadStatic]", "using System.Threading"])
            {
                Assert.False(text.Contains(word, StringComparison.Ordinal), $"{file} has {word}");
            }
        }
    }

    private static string Describe(MetadataReader metadata, MemberReferenceHandle handle)
    {
        MemberReference member = metadata.GetMemberReference(handle);
        string name = metadata.GetString(member.Name);
        if (member.Parent.Kind != HandleKind.TypeReference) return name;
        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        return $"{metadata.GetString(type.Name)}.{name}";
    }

    private static void Read(Action<MetadataReader> check)
    {
        using var file = new PEReader(File.OpenRead(typeof(RoutingEngine).Assembly.Location));
        check(file.GetMetadataReader());
    }

    private static string SourceFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "Routing.Core"));
}
