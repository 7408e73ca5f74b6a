using System.Diagnostics;

namespace Routing.Faults;

/// <summary>When commands were sent and acknowledged, as <see cref="Stopwatch"/> timestamps. Any thread.</summary>
internal sealed class Timeline
{
    private readonly Lock _lock = new();
    private readonly List<(long Sent, long Acknowledged)> _commands = [];

    /// <summary>Commands acknowledged.</summary>
    internal int Count
    {
        get
        {
            lock (_lock) return _commands.Count;
        }
    }

    /// <summary>A command was acknowledged.</summary>
    /// <param name="sent">When it was meant to be sent for the first time.</param>
    /// <param name="acknowledged">Now; a time before one already noted counts as that one.</param>
    internal void Acknowledge(long sent, long acknowledged)
    {
        lock (_lock) _commands.Add((sent, _commands.Count == 0 ? acknowledged : Math.Max(acknowledged, _commands[^1].Acknowledged)));
    }

    /// <summary>The longest time without any acknowledgement that touches the window; the window's own ends count as acknowledgements.</summary>
    internal TimeSpan LongestGap(long from, long until)
    {
        lock (_lock)
        {
            long last = from, longest = 0;
            for (int i = FirstAcknowledgedAt(from); i < _commands.Count && _commands[i].Acknowledged <= until; i++)
            {
                longest = Math.Max(longest, _commands[i].Acknowledged - last);
                last = _commands[i].Acknowledged;
            }

            return Stopwatch.GetElapsedTime(0, Math.Max(longest, until - last));
        }
    }

    /// <summary>From <paramref name="struck"/> until the first command sent since then was acknowledged; null when none was by <paramref name="until"/>.</summary>
    internal TimeSpan? AcceptedAgain(long struck, long until)
    {
        lock (_lock)
        {
            for (int i = FirstAcknowledgedAt(struck); i < _commands.Count && _commands[i].Acknowledged <= until; i++)
            {
                if (_commands[i].Sent >= struck) return Stopwatch.GetElapsedTime(struck, _commands[i].Acknowledged);
            }

            return null;
        }
    }

    private int FirstAcknowledgedAt(long at)
    {
        int low = 0, high = _commands.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_commands[middle].Acknowledged < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
