using Routing.Core;

namespace Routing.Center;

/// <summary>What a center keeps of a call that entered another.</summary>
internal sealed class GuestCall(string center, string source, int hop, long takenAt)
{
    /// <summary>The center that it entered.</summary>
    internal string Center { get; } = center;

    /// <summary>Its source there.</summary>
    internal string Source { get; } = source;

    /// <summary>Which hand-over of the call it is.</summary>
    internal int Hop { get; } = hop;

    internal long TakenAt { get; } = takenAt;

    /// <summary>When it was first answered here, or 0.</summary>
    internal long AnsweredAt { get; set; }

    internal EndCause Cause { get; set; }
}
