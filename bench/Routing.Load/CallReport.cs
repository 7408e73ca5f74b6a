namespace Routing.Load;

/// <summary>What came of whole calls.</summary>
internal sealed record CallReport(LoadSettings Settings, int Calls, CallBoard Board, long Failures)
{
    /// <summary>The row's heading.</summary>
    internal const string Heading =
        """
        | calls/s | calls | given | missing | doubled | failed requests | offer p50 ms | p99 ms | offer → pull p50 ms | p99 ms | p99.9 ms | longest ms |
        |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>One row of a table.</summary>
    internal string Row() => FormattableString.Invariant(
        $"| {Settings.Rate:0} | {Calls} | {Board.Given} | {Board.Missing} | {Board.Doubled} | {Failures} | {Board.Offer.PercentileMs(0.5):0.00} | {Board.Offer.PercentileMs(0.99):0.00} | {Board.Pairing.PercentileMs(0.5):0.00} | {Board.Pairing.PercentileMs(0.99):0.00} | {Board.Pairing.PercentileMs(0.999):0.00} | {Board.Pairing.MaxMs:0.0} |");
}
