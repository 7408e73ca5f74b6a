namespace Routing.Faults;

/// <summary>The caller of a call hangs up in the end, whatever became of it.</summary>
internal static class HangingUp
{
    private static readonly string[] Reports = ["abandoned", "ended"];

    /// <summary>Reports it, and says what is wrong when the call has not ended then.</summary>
    internal static async Task<string?> OfAsync(GatewayScene scene, string call)
    {
        foreach (string type in Reports)
        {
            await scene.Client.SendAsync(
                HttpMethod.Post, $"/v1/calls/{call}/events", $$"""{"eventId":"{{call}}-last-{{type}}","type":"{{type}}"}""").ConfigureAwait(false);
            Reply? known = await scene.Client.SendAsync(HttpMethod.Get, $"/v1/calls/{call}").ConfigureAwait(false);
            if (known is not { IsDone: true }) return $"{call} is not known";
            if (Reports.Contains(known["state"])) return null;
        }

        return $"{call} does not end";
    }
}
