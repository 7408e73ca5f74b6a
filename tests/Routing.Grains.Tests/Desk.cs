using Routing.Center;

namespace Routing.Grains.Tests;

/// <summary>Agents and calls of the tests.</summary>
internal static class Desk
{
    internal const string Source = "ivr";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static OfferCall Offer(string callId) => new(Source, new CallRequest { CallId = callId, Queue = "general" });

    internal static string SessionOf(string agentId) => $"session-of-{agentId}";

    internal static PutAgent Put(string agentId) => new(agentId, new AgentCard { Name = agentId, Skills = [new SkillCard("general", 5)] });

    internal static SignInAgent SignIn(string agentId) => new(agentId, "p", SessionOf(agentId), null, false);

    internal static ReadyAgent Ready(string agentId) => new(agentId, SessionOf(agentId));

    /// <summary>Makes an agent known, signs it in and says ready.</summary>
    internal static async Task AddReadyAsync(this ICenter center, string agentId)
    {
        foreach (CenterCommand command in (CenterCommand[])[Put(agentId), SignIn(agentId), Ready(agentId)])
        {
            CommandResult result = await center.SubmitAsync(command, Token);
            Assert.Equal(Refusal.None, result.Refusal);
        }
    }

    /// <summary>Reads the feed from a sequence until an event is there.</summary>
    internal static async Task<FeedEvent> WaitForAsync(this ICenter center, long after, Func<FeedEvent, bool> isMeant)
    {
        while (true)
        {
            IReadOnlyList<FeedEvent> events = await center.ReadFeedAsync(after, 100, Token);
            if (events.FirstOrDefault(isMeant) is { } found) return found;
            after = events[^1].Sequence;
        }
    }
}
