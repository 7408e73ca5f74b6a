using Routing.Core;

namespace Routing.Center;

/// <summary>The journal was written under other rules than this engine's, so that its events can't be made again.</summary>
public sealed class RulesVersionException : Exception
{
    /// <summary>Makes one.</summary>
    public RulesVersionException(long sequence, int rulesVersion)
        : base(
            $"Sequence {sequence} was journaled under version {rulesVersion} of the engine's rules; this is version "
            + $"{RoutingEngine.RulesVersion}. Run the release that wrote it, or export the journal and start anew.")
    {
        Sequence = sequence;
        RulesVersion = rulesVersion;
    }

    /// <summary>First sequence written under those rules.</summary>
    public long Sequence { get; }

    /// <summary>The version it needs.</summary>
    public int RulesVersion { get; }
}
