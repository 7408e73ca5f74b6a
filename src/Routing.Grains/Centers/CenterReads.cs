using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Routing.Center;

namespace Routing.Grains;

/// <summary>Answers what other nodes ask about a center's calls, agents and queues.</summary>
internal sealed class CenterReads(LocalCenter center)
{
    internal Task<ReadAnswer> ReadCallAsync(string? source, string callId) =>
        AnswerAsync(async () => await center.ReadCallAsync(source, callId).ConfigureAwait(false), WireJson.Default.CallView);

    internal Task<ReadAnswer> ReadAgentAsync(string agentId) =>
        AnswerAsync(async () => await center.ReadAgentAsync(agentId).ConfigureAwait(false), WireJson.Default.AgentStatus);

    internal Task<ReadAnswer> ReadStoryAsync(string source, string callId) =>
        AnswerAsync(async () => await center.ReadStoryAsync(source, callId).ConfigureAwait(false), WireJson.Default.IReadOnlyListFeedEvent);

    internal Task<ReadAnswer> SearchAsync(Payload search) => AnswerAsync(
        async () => await center.SearchAsync(WireJson.Read(search, WireJson.Default.ContactSearch)).ConfigureAwait(false), WireJson.Default.IReadOnlyListContactRecord);

    internal Task<ReadAnswer> ReadIntervalsAsync(Payload search) => AnswerAsync(
        async () => await center.ReadIntervalsAsync(WireJson.Read(search, WireJson.Default.IntervalSearch)).ConfigureAwait(false),
        WireJson.Default.IReadOnlyListIntervalRecord);

    internal Task<ReadAnswer> ReadWaitingAsync(string queueId, int limit) => AnswerAsync(
        async () => await center.ReadWaitingAsync(queueId, limit).ConfigureAwait(false), WireJson.Default.IReadOnlyListCallView);

    internal Task<ReadAnswer> ReadActionsAsync(Payload search) => AnswerAsync(
        async () => await center.ReadActionsAsync(WireJson.Read(search, WireJson.Default.ActionSearch)).ConfigureAwait(false), WireJson.Default.IReadOnlyListActionRecord);

    internal Task<ReadAnswer> ReadAgentStatesAsync(Payload search) => AnswerAsync(
        async () => await center.ReadAgentStatesAsync(WireJson.Read(search, WireJson.Default.AgentStateSearch)).ConfigureAwait(false),
        WireJson.Default.IReadOnlyListAgentStateRecord);

    internal Task<ReadAnswer> ReadFollowUpsAsync(Payload search) => AnswerAsync(
        async () => await center.ReadFollowUpsAsync(WireJson.Read(search, WireJson.Default.FollowUpSearch)).ConfigureAwait(false), WireJson.Default.IReadOnlyListFollowUpView);

    internal Task<ReadAnswer> ReadCallbacksAsync(Payload search) => AnswerAsync(
        async () => await center.ReadCallbacksAsync(WireJson.Read(search, WireJson.Default.CallbackSearch)).ConfigureAwait(false),
        WireJson.Default.IReadOnlyListCallbackView);

    internal ReadAnswer ReadQueue(string queueId)
    {
        QueueGauges? queue = center.View.Queues.FirstOrDefault(candidate => candidate.Id == queueId);
        return queue is null ? ReadAnswer.Nothing : new ReadAnswer(true, WireJson.Write(queue, WireJson.Default.QueueGauges));
    }

    internal ReadAnswer ReadQueueSettings(string queueId)
    {
        if (center.View.PlanJson is not { } planJson) return ReadAnswer.Nothing;
        using JsonDocument plan = JsonDocument.Parse(planJson);
        foreach (JsonElement queue in plan.RootElement.GetProperty("queues").EnumerateArray())
        {
            if (queue.GetProperty("id").GetString() != queueId) continue;
            return new ReadAnswer(true, new Payload(WireJson.Version, Encoding.UTF8.GetBytes(queue.GetRawText())));
        }

        return ReadAnswer.Nothing;
    }

    // Some of it reads files, which no turn may wait for.
    private static Task<ReadAnswer> AnswerAsync<T>(Func<Task<T?>> read, JsonTypeInfo<T> type)
        where T : class => Task.Run(async () =>
        {
            try
            {
                return await read().ConfigureAwait(false) is { } found ? new ReadAnswer(true, WireJson.Write(found, type)) : ReadAnswer.Nothing;
            }
            catch (CenterUnavailableException)
            {
                return ReadAnswer.Unavailable;
            }
        });
}
