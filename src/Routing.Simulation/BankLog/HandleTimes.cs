namespace Routing.Simulation;

/// <summary>The handle times that the log knows; a call without one is given one of them, chosen by its id alone.</summary>
internal sealed class HandleTimes(IEnumerable<int> known)
{
    private readonly int[] _known = [.. known];

    /// <summary>A known handle time, always the same for the same call id; 0 when the log knows none.</summary>
    public int SampleFor(string callId) =>
        _known.Length == 0 ? 0 : _known[(int)(Hash(callId) % (ulong)_known.Length)];

    // FNV-1a, then a finalizer: ids that differ in their last digit shall not get neighbouring handle times.
    private static ulong Hash(string text)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in text)
            hash = (hash ^ letter) * 1_099_511_628_211UL;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        return hash ^ (hash >> 33);
    }
}
