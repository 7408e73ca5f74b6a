using Routing.Core;

namespace Routing.Center;

/// <summary>Makes agents known and forgets them.</summary>
internal sealed class AgentCards(CenterState center)
{
    private const int MaxLevel = 10;
    private const int MaxSkills = 256;

    internal CommandResult Put(PutAgent command)
    {
        AgentRecord? known = center.Agents.Find(command.AgentId);
        if (known is not null && AreEqual(known.Card, command.Card)) return center.Done(agent: known);
        if (Check(command) is { } refused) return refused;
        AgentRecord agent = known ?? new AgentRecord(center.Agents.Numbered.Count, command.AgentId, command.Card);
        RejectReason reason = center.Ask(Command.DefineAgent(agent.Number, ProfileOf(command.Card)));
        if (reason != RejectReason.None) return CommandResult.Refused(Refusals.Of(reason));
        agent.Card = command.Card;
        if (known is null) center.Agents.Add(agent);
        return center.Done(agent: agent);
    }

    internal CommandResult Change(ChangeSkills command)
    {
        if (center.Agents.Find(command.AgentId) is not { } agent) return CommandResult.Refused(Refusal.UnknownAgent, command.AgentId);
        var gone = new HashSet<string>(command.Drop.Concat(command.Put.Select(skill => skill.Skill)), StringComparer.Ordinal);
        SkillCard[] skills = [.. agent.Card.Skills.Where(skill => !gone.Contains(skill.Skill)), .. command.Put];
        if (skills.Length > MaxSkills) return CommandResult.Refused(Refusal.InvalidField, "put");
        return Put(new PutAgent(command.AgentId, agent.Card with { Skills = skills, Team = command.Team ?? agent.Card.Team }));
    }

    internal CommandResult Delete(DeleteAgent command)
    {
        if (center.Agents.Find(command.AgentId) is not { } agent) return CommandResult.Refused(Refusal.UnknownAgent, command.AgentId);
        if (agent.Session is not null) return CommandResult.Refused(Refusal.AgentSignedIn, command.AgentId);
        RejectReason reason = center.Ask(Command.RemoveAgent(agent.Number));
        return reason == RejectReason.None ? center.Done() : CommandResult.Refused(Refusal.AgentSignedIn, command.AgentId);
    }

    private CommandResult? Check(PutAgent command)
    {
        AgentCard card = command.Card;
        if (command.AgentId.Length == 0) return CommandResult.Refused(Refusal.InvalidField, "agentId");
        if (card.Capacity < 1) return CommandResult.Refused(Refusal.InvalidField, "capacity");
        var skills = new PlanSkills(center.InForce!.Plan);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < card.Skills.Count; i++)
        {
            SkillCard skill = card.Skills[i];
            if (!IsKnown(skills, skill.Skill)) return CommandResult.Refused(Refusal.UnknownSkill, skill.Skill);
            if (skill.Level is < 1 or > MaxLevel) return CommandResult.Refused(Refusal.InvalidField, $"skills[{i}].level");
            if (!seen.Add(skill.Skill)) return CommandResult.Refused(Refusal.InvalidField, $"skills[{i}].skill");
        }

        return null;
    }

    private bool IsKnown(PlanSkills skills, string skill) => skills.Knows(skill) && center.Numbers.Skills.TryNumberOf(skill, out _);

    private AgentProfile ProfileOf(AgentCard card)
    {
        var skills = new AgentSkill[card.Skills.Count];
        for (int i = 0; i < skills.Length; i++)
        {
            SkillCard skill = card.Skills[i];
            skills[i] = new AgentSkill(center.Numbers.Skills.NumberOf(skill.Skill), skill.Level, skill.CertifiedUntilMs ?? long.MaxValue);
        }

        Array.Sort(skills, (one, other) => one.Skill.CompareTo(other.Skill));
        return new AgentProfile(skills, card.Capacity);
    }

    private static bool AreEqual(AgentCard one, AgentCard other)
        => one with { Skills = [] } == other with { Skills = [] } && one.Skills.SequenceEqual(other.Skills);
}
