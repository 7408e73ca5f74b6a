using System.Text.RegularExpressions;

namespace Routing.Tidy.Tests;

public class LeakTests
{
    // Spelt so that the patterns do not find themselves.
    private static readonly Regex[] Places =
    [
        new(@"(?<![\w.])/(wor[k]|far[m]|roo[t]|hom[e]|User[s]|mn[t])/\w"),
        new(@"\b[A-Z]:\\User[s]\\"),
        new(@"/tm[p]/[\w-]+"),
        new(@"flatcontaine[r]|artifactor[y]|nexu[s]\.|api\.nuge[t]\.org|registry\.npmj[s]|pypi\.or[g]|deb\.debia[n]\.org", RegexOptions.IgnoreCase),
    ];

    [Fact]
    public void NoFile_NamesAPlaceOfOneMachineOrAPackageRegistry()
    {
        IEnumerable<string> findings =
            from path in Repository.TextFiles
            from line in Repository.Read(path).Split('\n').Select((text, index) => (text, number: index + 1))
            where Places.Any(place => place.IsMatch(line.text))
            select $"{path}:{line.number}: {line.text.Trim()}";
        Tidy.None(findings, "The repository means the same on every machine.");
    }

    [Fact]
    public void NoFile_HoldsASecretKey()
    {
        Regex key = new("BEGIN [A-Z ]*PRIVATE " + "KEY");
        Tidy.None(Repository.TextFiles.Where(path => key.IsMatch(Repository.Read(path))), "Keys are not kept in the repository.");
    }
}
