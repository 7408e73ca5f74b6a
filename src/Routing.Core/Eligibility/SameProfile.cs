namespace Routing.Core;

/// <summary>Profiles are the same when they say the same: of many agents few differ, so that a large staff is registered by its distinct profiles.</summary>
internal sealed class SameProfile : IEqualityComparer<AgentProfile>
{
    internal static SameProfile Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(AgentProfile? x, AgentProfile? y)
    {
        if (ReferenceEquals(x, y)) return true;
        if (x is null || y is null || x.Capacity != y.Capacity || x.Skills.Count != y.Skills.Count) return false;
        for (int i = 0; i < x.Skills.Count; i++)
        {
            if (x.Skills[i] != y.Skills[i]) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(AgentProfile profile)
    {
        var hasher = default(StateHasher);
        hasher.Add(profile.Capacity);
        for (int i = 0; i < profile.Skills.Count; i++)
        {
            hasher.Add(profile.Skills[i].Skill);
            hasher.Add(profile.Skills[i].Level);
            hasher.Add(profile.Skills[i].CertifiedUntilMs);
        }

        return (int)(hasher.Value >> 32);
    }
}
