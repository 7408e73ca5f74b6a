using Routing.Center;

namespace Routing.Gateway;

/// <summary>What became of one queue's contacts.</summary>
internal sealed class ContactTally
{
    private readonly List<double> _waits = [];
    private bool _isSorted;

    /// <summary>Contacts that entered the queue.</summary>
    internal long Contacts { get; private set; }

    /// <summary>Answered by an agent.</summary>
    internal long Answered => _waits.Count;

    /// <summary>Hung up before an answer.</summary>
    internal long Abandoned { get; private set; }

    /// <summary>Mean wait of the answered in seconds, or none.</summary>
    internal double AsaSeconds => _waits.Count > 0 ? _waits.Average() : double.NaN;

    /// <summary>Counts one contact.</summary>
    internal void Add(ContactRecord contact)
    {
        Contacts++;
        if (contact.State == "abandoned") Abandoned++;
        if (contact.AnsweredAtMs is null) return;
        _waits.Add(Seconds.Of(contact.WaitedMs ?? contact.AnsweredAtMs.Value - contact.QueuedAtMs));
        _isSorted = false;
    }

    /// <summary>The wait in seconds that a share of the answered did not exceed, or none.</summary>
    internal double WaitSeconds(double share)
    {
        if (_waits.Count == 0) return double.NaN;
        if (!_isSorted) _waits.Sort();
        _isSorted = true;
        return _waits[Math.Max(0, (int)Math.Ceiling(share * _waits.Count) - 1)];
    }
}
