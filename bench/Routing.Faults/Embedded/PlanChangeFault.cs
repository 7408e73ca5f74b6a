namespace Routing.Faults;

/// <summary>The plan changes in the middle of everything: policy, times, and a queue that is there and gone again with contacts in it.</summary>
internal sealed class PlanChangeFault : IGatewayFault
{
    private const int Callers = 10;

    private const string With = """
        {"center":"faults","policy":"fifo","defaultQueue":"general","queues":[
          {"id":"general","serviceLevel":{"withinSeconds":10,"target":0.8},"reservationSeconds":3},
          {"id":"vip","serviceLevel":{"withinSeconds":20,"target":0.85},"protected":true,"reservationSeconds":2},
          {"id":"extra","serviceLevel":{"withinSeconds":20,"target":0.5}}]}
        """;

    private const string Without = """
        {"center":"faults","policy":"guard","defaultQueue":"general","removedQueues":{"extra":"general"},"queues":[
          {"id":"general","serviceLevel":{"withinSeconds":20,"target":0.75},"reservationSeconds":2},
          {"id":"vip","serviceLevel":{"withinSeconds":30,"target":0.9},"protected":true,"reservationSeconds":2}]}
        """;

    /// <inheritdoc/>
    public string Name => "plan change";

    /// <inheritdoc/>
    public int UsualRounds => 20;

    /// <inheritdoc/>
    public bool KeepsQueues => false;

    /// <inheritdoc/>
    public async Task<string?> StrikeAsync(GatewayScene scene, Action struck)
    {
        await scene.WaitAsync(100, 1_000).ConfigureAwait(false);
        if (await PutAsync(scene, With).ConfigureAwait(false) is { } refused) return refused;
        string[] calls = [.. Enumerable.Range(1, Callers).Select(number => $"p{scene.Round}-{number}")];
        foreach (string call in calls)
        {
            Reply? offered = await scene.Client.SendAsync(HttpMethod.Post, "/v1/calls", $$"""{"callId":"{{call}}","queue":"extra"}""").ConfigureAwait(false);
            if (offered is not { IsDone: true }) return $"{call} was refused: {offered?.Status}";
            scene.Ledger.Offered(call);
        }

        await scene.WaitAsync(100, 1_000).ConfigureAwait(false);
        string? wrong = await PutAsync(scene, Without).ConfigureAwait(false);
        struck();
        await scene.WaitAsync(100, 500).ConfigureAwait(false);
        string?[] stuck = await Task.WhenAll(calls.Select(call => HangingUp.OfAsync(scene, call))).ConfigureAwait(false);
        return wrong ?? stuck.FirstOrDefault(each => each is not null);
    }

    private static async Task<string?> PutAsync(GatewayScene scene, string plan) =>
        await scene.Client.SendAsync(HttpMethod.Put, "/v1/plan", plan).ConfigureAwait(false) is { IsDone: true } ? null : "a plan was refused";
}
