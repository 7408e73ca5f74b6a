using System.Globalization;
using Routing.Core;

namespace Routing.Center;

/// <summary>Says in words what supervisors do, to what, and how that stands. No number of a caller is among them.</summary>
internal sealed class ActionWords(CenterState center)
{
    private const int MaxLength = 1_000;

    /// <summary>The action's name; never changes.</summary>
    internal static string NameOf(CenterCommand command) => command switch
    {
        PutAgent => "agent.put",
        DeleteAgent => "agent.delete",
        ForceAgent => "agent.force",
        ChangeSkills => "agent.skills",
        PullCall => "call.pull",
        ChangeCall { Change: { Queue: not null, Priority: null, Attributes: null } } => "call.move",
        ChangeCall => "call.change",
        OverrideHours => "queue.hours",
        ApplyPlan => "plan.put",
        CancelCallback => "callback.cancel",
        ReplyFollowUp => "follow-up.reply",
        ResolveFollowUp => "follow-up.resolve",
        _ => "other",
    };

    /// <summary>Id of the agent, call, queue, callback or follow-up that it is done to; <c>plan</c> for the plan.</summary>
    internal static string TargetOf(CenterCommand command) => command switch
    {
        PutAgent put => put.AgentId,
        DeleteAgent delete => delete.AgentId,
        ForceAgent force => force.AgentId,
        ChangeSkills change => change.AgentId,
        PullCall pull => pull.CallId,
        ChangeCall change => change.CallId,
        OverrideHours hours => hours.QueueId,
        CancelCallback cancel => cancel.CallbackId,
        ReplyFollowUp reply => reply.FollowUpId.ToString(CultureInfo.InvariantCulture),
        ResolveFollowUp resolve => resolve.FollowUpId.ToString(CultureInfo.InvariantCulture),
        _ => "plan",
    };

    /// <summary>How the target stands now, or null where there is none.</summary>
    internal string? StateOf(CenterCommand command)
    {
        string? words = command switch
        {
            PutAgent or DeleteAgent or ChangeSkills => CardOf(TargetOf(command)),
            ForceAgent force => PresenceOf(force.AgentId),
            PullCall pull => PlaceOf(pull.Source, pull.CallId),
            ChangeCall change => PlaceOf(change.Source, change.CallId),
            OverrideHours hours => HoursOf(hours.QueueId),
            ApplyPlan => center.InForce is { } plan ? Invariant($"version {plan.Version}") : null,
            CancelCallback cancel => center.CallbackRegister.Find(CallbackRecord.NumberOf(cancel.CallbackId)) is { } callback ? StateNames.NameOf(callback.State) : null,
            ReplyFollowUp reply => FollowUpOf(reply.FollowUpId),
            ResolveFollowUp resolve => FollowUpOf(resolve.FollowUpId),
            _ => null,
        };
        return words is { Length: > MaxLength } ? words[..MaxLength] : words;
    }

    private string? CardOf(string agentId)
    {
        if (center.Agents.Find(agentId)?.Card is not { } card) return null;
        IEnumerable<string> skills = card.Skills.Select(skill => Invariant($"{skill.Skill} {skill.Level}") + UntilOf(skill.CertifiedUntilMs));
        string team = card.Team is null ? string.Empty : $"; team {card.Team}";
        return $"{card.Name}: {string.Join(", ", skills)}{team}" + (card.Capacity == 1 ? string.Empty : Invariant($"; capacity {card.Capacity}"));
    }

    private string? PresenceOf(string agentId)
    {
        if (center.Views.AgentOf(center.Agents.Find(agentId)) is not { } agent) return null;
        string next = agent.Next == NextState.None ? string.Empty : $", next {StateNames.NameOf(agent.Next)}";
        return StateNames.NameOf(agent.State) + next + (agent.Reason is null ? string.Empty : $" ({agent.Reason})");
    }

    private string? PlaceOf(string source, string callId)
    {
        if (center.FindCall(source, callId) is not { } call) return null;
        string queue = call.Queue < 0 ? string.Empty : $" in {center.Numbers.Queues.NameOf(call.Queue)}";
        string agent = call.Agent < 0 || call.State == ContactState.Queued ? string.Empty : $" with {center.Agents[call.Agent].Id}";
        return $"{StateNames.NameOf(call.State)}{queue}{agent}" + (call.Priority == 0 ? string.Empty : Invariant($", priority {call.Priority}"));
    }

    private string? HoursOf(string queueId)
    {
        int queue = center.InForce!.Compiled.QueueOf(queueId);
        if (queue < 0) return null;
        if (center.HoursOverrides.Of(queue, center.Now) is not { } forced) return "by hours";
        return (forced.IsOpen ? "open" : "closed") + UntilOf(forced.UntilMs) + (forced.Reason is null ? string.Empty : $" ({forced.Reason})");
    }

    private string? FollowUpOf(long number) => center.FollowUps.Find(number) is { } followUp ? StateNames.NameOf(followUp.State) : null;

    private static string UntilOf(long? untilMs) => untilMs is { } until
        ? " until " + DateTimeOffset.FromUnixTimeMilliseconds(until).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : string.Empty;

    private static string Invariant(FormattableString words) => FormattableString.Invariant(words);
}
