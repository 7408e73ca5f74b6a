using System.Diagnostics;
using System.Text;

namespace Routing.Load;

/// <summary>The calls of one run: when each was meant to be sent, and whether an agent has got it.</summary>
internal sealed class CallBoard(string run, int calls)
{
    private readonly long[] _meantAt = new long[calls];
    private readonly int[] _given = new int[calls];

    /// <summary>From the intended sending of an offer to the moment its agent's pull returned.</summary>
    internal LatencyHistogram Pairing { get; } = new();

    /// <summary>From the intended sending of an offer to its answer.</summary>
    internal LatencyHistogram Offer { get; } = new();

    /// <summary>Calls that went to more than one agent.</summary>
    internal int Doubled => _given.Count(times => times > 1);

    /// <summary>Calls that went to no agent.</summary>
    internal int Missing => _given.Count(times => times == 0);

    /// <summary>Calls that went to an agent.</summary>
    internal int Given => _given.Count(times => times > 0);

    /// <summary>The body of an offer. Every tenth caller is a VIP.</summary>
    internal byte[] BodyOf(int call) => Encoding.UTF8.GetBytes(
        $$"""{ "callId": "{{run}}-{{call}}", "ani": "13800000000", "dnis": "10010", "queue": "{{(call % 10 == 0 ? "vip" : "general")}}", "intent": "billing", "customer": { "id": "c{{call}}", "product": "2g" } }""");

    /// <summary>Notes when a call is meant to be sent, as a <see cref="Stopwatch"/> time.</summary>
    internal void MeanAt(int call, long time) => Volatile.Write(ref _meantAt[call], time);

    /// <summary>The offer was answered.</summary>
    internal void Answered(int call) => Offer.Add(Stopwatch.GetElapsedTime(Volatile.Read(ref _meantAt[call])));

    /// <summary>An agent's pull returned with this call; calls of other runs don't count.</summary>
    internal void GivenTo(string callId)
    {
        if (!callId.StartsWith(run + "-", StringComparison.Ordinal) || !int.TryParse(callId.AsSpan(run.Length + 1), out int call)) return;
        Pairing.Add(Stopwatch.GetElapsedTime(Volatile.Read(ref _meantAt[call])));
        Interlocked.Increment(ref _given[call]);
    }
}
