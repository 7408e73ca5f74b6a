namespace Routing.Simulation.Tests;

/// <summary>The logs that tests read: a small one made up for them, and the real one where it is at hand.</summary>
internal static class BankLogFiles
{
    /// <summary>The made-up log: 39 rows, every peculiarity of the real one.</summary>
    public static string MadeUp()
    {
        using var stream = typeof(BankLogFiles).Assembly.GetManifestResourceStream("bank-log.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static BankLogCalls ReadMadeUp() => BankLogReader.Read(new StringReader(MadeUp()));

    /// <summary>The real January; skips the test where it is not at hand.</summary>
    public static BankLogCalls ReadJanuary()
    {
        var path = JanuaryPath();
        Assert.SkipWhen(path is null, "The bank's log is not at hand; ROUTING_BANK_LOG names it.");
        using var reader = File.OpenText(path!);
        return BankLogReader.Read(reader);
    }

    /// <summary>Where the real January is, or null.</summary>
    public static string? JanuaryPath()
    {
        var path = Environment.GetEnvironmentVariable("ROUTING_BANK_LOG")
            ?? Path.Combine(Repository.Root, "..", "shared", "data", "anonymous-bank", "january.txt");
        return File.Exists(path) ? path : null;
    }
}
