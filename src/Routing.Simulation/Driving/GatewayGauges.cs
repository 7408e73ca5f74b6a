using System.Text.Json;

namespace Routing.Simulation;

/// <summary>What <c>GET /v1/queues</c> says.</summary>
/// <param name="Sequence">Sequence the gauges stand at.</param>
/// <param name="Queues">Counts since the engine began, by queue.</param>
/// <param name="WithinSeconds">Thresholds, by queue.</param>
internal sealed record GatewayGauges(
    long Sequence, IReadOnlyDictionary<string, QueueCounts> Queues, IReadOnlyDictionary<string, double> WithinSeconds)
{
    /// <summary>Reads the gauges.</summary>
    /// <exception cref="GatewayGoneException">No answer in time.</exception>
    /// <exception cref="IOException">The answer is no gauges.</exception>
    public static async Task<GatewayGauges> ReadAsync(GatewayClient gateway, CancellationToken cancellationToken)
    {
        var reply = await gateway.SendAsync(HttpMethod.Get, "v1/queues", cancellationToken: cancellationToken);
        if (!reply.IsSuccess || reply.Body.FieldOf("queues").ValueKind != JsonValueKind.Array)
            throw new IOException($"GET v1/queues was answered with {reply}.");
        var queues = reply.Body.FieldOf("queues").EnumerateArray().ToDictionary(queue => queue.TextOf("id") ?? "", StringComparer.Ordinal);
        return new GatewayGauges(
            reply.Body.CountOf("sequence") ?? 0,
            queues.ToDictionary(pair => pair.Key, pair => CountsOf(pair.Value)),
            queues.ToDictionary(pair => pair.Key, pair => pair.Value.FieldOf("serviceLevel").NumberOf("withinSeconds") ?? 0));
    }

    /// <summary>What each queue counted after <paramref name="earlier"/>; queues without any left out.</summary>
    public IReadOnlyDictionary<string, QueueCounts> Since(GatewayGauges earlier) => Queues
        .Select(pair => (pair.Key, Counts: pair.Value.Since(earlier.Queues.GetValueOrDefault(pair.Key, QueueCounts.None))))
        .Where(queue => queue.Counts.Offered > 0)
        .ToDictionary(queue => queue.Key, queue => queue.Counts);

    private static QueueCounts CountsOf(JsonElement queue) => new(
        queue.CountOf("offered") ?? 0,
        queue.CountOf("answered") ?? 0,
        queue.CountOf("answeredInTime"),
        queue.CountOf("abandoned") ?? 0);
}
