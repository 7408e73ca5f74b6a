namespace Routing.Load;

/// <summary>The runs that the tool offers; each prints a table, a row as soon as it is known.</summary>
internal static class LoadRuns
{
    private const double Growth = 1.25;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>Whole calls at each rate.</summary>
    internal static async Task CallsAsync(LoadSettings settings, IEnumerable<double> rates)
    {
        Console.WriteLine(CallReport.Heading);
        foreach (double rate in rates) Console.WriteLine((await RunAsync(settings, rate).ConfigureAwait(false)).Row());
    }

    /// <summary>Offers beside the endpoint that answers a constant, as fast as connections carry them; the server is warmed up before.</summary>
    internal static async Task OffersAsync(LoadSettings settings, IEnumerable<int> connections)
    {
        await RatioAsync(settings with { Length = Settling }, 16).ConfigureAwait(false);
        Console.WriteLine("| connections | constant/s | offers/s | ratio |\n|---:|---:|---:|---:|");
        foreach (int number in connections)
        {
            (double plain, double real) = await RatioAsync(settings, number).ConfigureAwait(false);
            Console.WriteLine(FormattableString.Invariant($"| {number} | {plain:0} | {real:0} | {real / plain:0.00} |"));
        }
    }

    /// <summary>The endpoint that answers a constant, at the request rates of whole calls.</summary>
    internal static async Task ConstantAsync(LoadSettings settings, IEnumerable<double> rates)
    {
        Console.WriteLine("| requests/s | p50 ms | p99 ms | p99.9 ms |\n|---:|---:|---:|---:|");
        foreach (double rate in rates)
        {
            LatencyHistogram latency = await ConstantAsync(settings, rate).ConfigureAwait(false);
            Console.WriteLine(FormattableString.Invariant($"| {rate * CallLoad.RequestsPerCall:0} | {latency.PercentileMs(0.5):0.00} | {latency.PercentileMs(0.99):0.00} | {latency.PercentileMs(0.999):0.00} |"));
        }
    }

    /// <summary>At each rate first the constant endpoint with as many requests, then whole calls.</summary>
    internal static async Task PullsAsync(LoadSettings settings, IEnumerable<double> rates)
    {
        await RunAsync(settings with { Length = Settling }, 200).ConfigureAwait(false);
        Console.WriteLine("| calls/s | constant p99 ms | offer → pull p50 ms | p99 ms | p99 against the constant's | missing | doubled | failed requests |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (double rate in rates)
        {
            double plain = (await ConstantAsync(settings, rate).ConfigureAwait(false)).PercentileMs(0.99);
            CallReport report = await RunAsync(settings, rate).ConfigureAwait(false);
            double pull = report.Board.Pairing.PercentileMs(0.99);
            Console.WriteLine(FormattableString.Invariant($"| {rate:0} | {plain:0.00} | {report.Board.Pairing.PercentileMs(0.5):0.00} | {pull:0.00} | {pull / plain:0.0} | {report.Board.Missing} | {report.Board.Doubled} | {report.Failures} |"));
        }
    }

    /// <summary>Raises the rate by a quarter at a time until a pull's p99 is over <paramref name="mostMs"/> or a call is missing.</summary>
    internal static async Task LimitAsync(LoadSettings settings, double from, double mostMs)
    {
        Console.WriteLine(CallReport.Heading);
        double highest = 0;
        for (double rate = from; ; rate *= Growth)
        {
            CallReport report = await RunAsync(settings, rate).ConfigureAwait(false);
            Console.WriteLine(report.Row());
            if (report.Board.Missing > 0 || report.Failures > 0 || report.Board.Pairing.PercentileMs(0.99) > mostMs) break;
            highest = rate;
        }

        Console.WriteLine(FormattableString.Invariant($"Highest rate within {mostMs:0} ms: {highest:0} calls/s."));
    }

    /// <summary>Whole calls for long: a row for each length of time, all at one rate.</summary>
    internal static async Task SoakAsync(LoadSettings settings, double rate, int rows)
    {
        Console.WriteLine(CallReport.Heading);
        for (int row = 0; row < rows; row++) Console.WriteLine((await RunAsync(settings, rate).ConfigureAwait(false)).Row());
    }

    private static Task<CallReport> RunAsync(LoadSettings settings, double rate) => new CallLoad(settings with { Rate = rate }).RunAsync();

    private static Task<LatencyHistogram> ConstantAsync(LoadSettings settings, double rate) =>
        new RequestLoad(settings, LoadSettings.Constant).RunOpenAsync(rate * CallLoad.RequestsPerCall);

    private static async Task<(double Plain, double Real)> RatioAsync(LoadSettings settings, int connections)
    {
        double plain = await new RequestLoad(settings, LoadSettings.Constant).RunClosedAsync(connections).ConfigureAwait(false);
        return (plain, await new RequestLoad(settings, LoadSettings.Offers).RunClosedAsync(connections).ConfigureAwait(false));
    }
}
