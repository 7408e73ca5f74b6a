using System.Globalization;

namespace Routing.Faults;

/// <summary>A platform that says everything twice, in any order, and with clocks an hour off.</summary>
internal sealed class ScrambledFault : IGatewayFault
{
    private const int Calls = 40;
    private static readonly string[] Types = ["connected", "ended", "connect-failed", "agent-no-answer", "abandoned"];

    /// <inheritdoc/>
    public string Name => "scrambled events";

    /// <inheritdoc/>
    public int UsualRounds => 20;

    /// <inheritdoc/>
    public async Task<string?> StrikeAsync(GatewayScene scene, Action struck)
    {
        await scene.WaitAsync(100, 500).ConfigureAwait(false);
        string[] calls = [.. Enumerable.Range(1, Calls).Select(number => $"s{scene.Round}-{number}")];
        (string Path, string Body)[] said = [.. calls.SelectMany(call => Said(scene.Random, call))];
        scene.Random.Shuffle(said);
        await Task.WhenAll(said.Chunk(20).Select(some => SayAsync(scene, some))).ConfigureAwait(false);
        struck();
        string?[] wrong = await Task.WhenAll(calls.Select(call => SettleAsync(scene, call))).ConfigureAwait(false);
        return wrong.FirstOrDefault(each => each is not null);
    }

    private static IEnumerable<(string Path, string Body)> Said(Random random, string call)
    {
        string offer = $$"""{"callId":"{{call}}","queue":"{{(random.Next(2) == 0 ? "general" : "vip")}}"}""";
        yield return ("/v1/calls", offer);
        yield return ("/v1/calls", offer);
        foreach (string type in random.GetItems(Types, 2))
        {
            string at = TimeProvider.System.GetUtcNow().AddMinutes(random.Next(-60, 60)).ToString("O", CultureInfo.InvariantCulture);
            string report = $$"""{"eventId":"{{call}}-{{type}}","type":"{{type}}","occurredAt":"{{at}}"}""";
            yield return ($"/v1/calls/{call}/events", report);
            yield return ($"/v1/calls/{call}/events", report);
        }
    }

    private static async Task SayAsync(GatewayScene scene, IEnumerable<(string Path, string Body)> said)
    {
        foreach ((string path, string body) in said) await scene.Client.SendAsync(HttpMethod.Post, path, body).ConfigureAwait(false);
    }

    private static async Task<string?> SettleAsync(GatewayScene scene, string call)
    {
        scene.Ledger.Offered(call);
        return await HangingUp.OfAsync(scene, call).ConfigureAwait(false);
    }
}
