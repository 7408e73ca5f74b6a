namespace Routing.Simulation;

/// <summary>How far estimates were off for contacts that waited and were answered: estimate − wait, in milliseconds.</summary>
internal sealed class WaitErrors
{
    private readonly List<int> _toldMs = [];
    private readonly List<int> _plainMs = [];

    internal int Count => _toldMs.Count;

    internal void Add(in WaitEstimate estimate, long waitMs)
    {
        _toldMs.Add((int)Math.Clamp(estimate.ToldMs - waitMs, int.MinValue, int.MaxValue));
        _plainMs.Add((int)Math.Clamp(estimate.PlainMs - waitMs, int.MinValue, int.MaxValue));
    }

    /// <summary>All of them together.</summary>
    internal static WaitErrors Sum(IEnumerable<WaitErrors> parts)
    {
        var sum = new WaitErrors();
        foreach (WaitErrors part in parts)
        {
            sum._toldMs.AddRange(part._toldMs);
            sum._plainMs.AddRange(part._plainMs);
        }

        return sum;
    }

    /// <summary>What is reported of them, with the contacts of a replication in the mean.</summary>
    internal EstimatedWaitReport Report(double contacts) => new(
        contacts,
        MedianSeconds(_toldMs),
        Count == 0 ? double.NaN : _toldMs.Average() / 1000.0,
        MedianSeconds(_plainMs))
    { Errors = this };

    private static double MedianSeconds(List<int> errorsMs)
    {
        if (errorsMs.Count == 0) return double.NaN;
        long[] sizes = [.. errorsMs.Select(error => Math.Abs((long)error)).Order()];
        return (sizes[(sizes.Length - 1) / 2] + sizes[sizes.Length / 2]) / 2000.0;
    }
}
