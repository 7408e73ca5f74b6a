namespace Routing.Faults;

/// <summary>
/// Three desktops vanish: one idle, one with a reservation, one in a call, which the platform then reports as ended. Each agent comes back on
/// another desktop.
/// </summary>
internal sealed class VanishFault : IGatewayFault
{
    private const int PullSeconds = 5;

    /// <inheritdoc/>
    public string Name => "desktop vanishes";

    /// <inheritdoc/>
    public int UsualRounds => 20;

    /// <inheritdoc/>
    public async Task<string?> StrikeAsync(GatewayScene scene, Action struck)
    {
        string[] agents = [.. Enumerable.Range(1, 3).Select(number => $"v{scene.Round}-{number}")];
        Desk[] desks = [.. agents.Select(agent => new Desk(scene.Client, agent, "general"))];
        foreach (Desk desk in desks) await desk.SignInAsync().ConfigureAwait(false);
        // The first is left alone from here on; the second looks at its reservation and says nothing.
        await desks[1].PullAsync(PullSeconds, cancellationToken: scene.CancellationToken).ConfigureAwait(false);
        string? call = await TalkAsync(scene, desks[2], agents[2]).ConfigureAwait(false);
        struck();
        await scene.WaitAsync(200, 3_000).ConfigureAwait(false);
        if (call is not null && !await ReportEndedAsync(scene, call).ConfigureAwait(false)) return $"the end of {call} was refused";
        foreach (Desk desk in desks)
        {
            await desk.SignInAsync().ConfigureAwait(false);
            await desk.SignOutAsync().ConfigureAwait(false);
        }

        return null;
    }

    private static async Task<string?> TalkAsync(GatewayScene scene, Desk desk, string agent)
    {
        Reply? assignment = await desk.PullAsync(PullSeconds, cancellationToken: scene.CancellationToken).ConfigureAwait(false);
        if (assignment is null || !await desk.AcceptAsync(assignment["reservationId"]!).ConfigureAwait(false)) return null;
        scene.Ledger.Connected(assignment["callId"]!, agent);
        return assignment["callId"];
    }

    private static async Task<bool> ReportEndedAsync(GatewayScene scene, string call)
    {
        Reply? reply = await scene.Client.SendAsync(
            HttpMethod.Post, $"/v1/calls/{call}/events", $$"""{"eventId":"{{call}}-end","type":"ended"}""").ConfigureAwait(false);
        if (reply is not { IsDone: true }) return false;
        scene.Ledger.Completed(call);
        return true;
    }
}
