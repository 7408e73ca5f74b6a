using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Routing.Core;

/// <summary>Agents by number. References are valid until the next <see cref="Define"/>.</summary>
internal sealed class AgentTable
{
    private Agent[] _agents = new Agent[16];
    private AgentProfile?[] _profiles = new AgentProfile?[16];

    /// <summary>One more than the highest number ever defined.</summary>
    internal int High { get; private set; }

    internal ref Agent this[int agent] => ref _agents[agent];

    /// <summary>Whether <paramref name="agent"/> is defined.</summary>
    internal bool Has(int agent) => (uint)agent < (uint)High && _agents[agent].Defined;

    /// <summary>Has the processor fetch an agent that a decision will touch soon; without effect on any result.</summary>
    internal unsafe void Prefetch(int agent)
    {
        if (!Sse.IsSupported || (uint)agent >= (uint)_agents.Length) return;
        void* entry = Unsafe.AsPointer(ref _agents[agent]);
        Sse.Prefetch0(entry);
        Sse.Prefetch0((byte*)entry + 64);
    }

    /// <summary>Whether the number has a profile, which it has exactly while defined.</summary>
    internal bool HasProfile(int agent) => _profiles[agent] is not null;

    internal AgentProfile ProfileOf(int agent) => _profiles[agent]!;

    /// <summary>Sets a profile; a new agent is signed out.</summary>
    internal void Define(int agent, AgentProfile profile, long now)
    {
        while (agent >= _agents.Length)
        {
            // By a quarter: agents are defined seldom, and what is kept in advance counts in the memory of large centers.
            Array.Resize(ref _agents, _agents.Length + Math.Max(16, _agents.Length / 4));
            Array.Resize(ref _profiles, _agents.Length);
        }

        High = Math.Max(High, agent + 1);
        _profiles[agent] = profile;
        ref Agent entry = ref _agents[agent];
        entry.Capacity = profile.Capacity;
        if (entry.Defined) return;
        entry = new Agent { Defined = true, Capacity = profile.Capacity, Since = now };
        entry.FirstEngagement = entry.LastEngagement = entry.Reserved = -1;
        entry.IdleNext = entry.IdlePrevious = entry.OwnFirst = entry.OwnLast = -1;
        entry.PauseTimer = entry.CertificateTimer = -1;
    }

    internal void Remove(int agent)
    {
        _agents[agent] = default;
        _profiles[agent] = null;
    }

    internal void Save(StateWriter writer)
    {
        writer.Write(Unsafe.SizeOf<Agent>());
        writer.Write(High);
        writer.Write(MemoryMarshal.AsBytes(_agents.AsSpan(0, High)));
        for (int agent = 0; agent < High; agent++)
        {
            AgentProfile? profile = _profiles[agent];
            writer.Write(profile is null ? -1 : profile.Skills.Count);
            if (profile is null) continue;
            writer.Write(profile.Capacity);
            foreach (AgentSkill skill in profile.Skills)
            {
                writer.Write(skill.Skill);
                writer.Write(skill.Level);
                writer.Write(skill.CertifiedUntilMs);
            }
        }
    }

    internal void Load(ref StateReader reader)
    {
        if (reader.ReadInt() != Unsafe.SizeOf<Agent>()) throw new FormatException("Agents have another size.");
        High = reader.ReadCount(Unsafe.SizeOf<Agent>());
        _agents = new Agent[Math.Max(16, High)];
        _profiles = new AgentProfile?[_agents.Length];
        reader.Read(MemoryMarshal.AsBytes(_agents.AsSpan(0, High)));
        for (int agent = 0; agent < High; agent++) _profiles[agent] = ReadProfile(ref reader);
    }

    private static AgentProfile? ReadProfile(ref StateReader reader)
    {
        int count = reader.ReadInt();
        if (count < 0) return null;
        int capacity = reader.ReadInt();
        var skills = new List<AgentSkill>();
        for (int i = 0; i < count; i++) skills.Add(new AgentSkill(reader.ReadInt(), reader.ReadInt(), reader.ReadLong()));
        return new AgentProfile(skills, capacity);
    }
}
