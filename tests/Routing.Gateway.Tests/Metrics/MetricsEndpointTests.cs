namespace Routing.Gateway.Tests;

/// <summary>The metrics of a running gateway.</summary>
public sealed class MetricsEndpointTests(ApiFixture fixture)
{
    [Fact]
    public async Task AnsweredCall_ShowsInTheMetricsOfTheContract()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await (await fixture.SignInAsync(queue)).ReadyAsync();
        using SseReader live = await fixture.Api.StreamAsync("/v1/live");
        string callId = await fixture.OfferAsync(queue);
        (await desk.PostAsync($"/reservations/{await desk.PullAsync()}/accept")).Expect(200);
        (await desk.PostAsync($"/calls/{callId}/complete")).Expect(200);
        long mark = await fixture.MarkAsync();
        await live.ReadUntilAsync(item => item.Id >= mark);
        string text = (await fixture.Api.GetAsync("/metrics")).Expect(200).Text;
        string labels = $"center=\"unicom\",queue=\"{queue}\"";
        foreach (string line in (string[])[
            $"routing_contacts_offered_total{{{labels}}} 1",
            $"routing_contacts_answered_total{{{labels},in_time=\"true\"}} 1",
            $"routing_contacts_abandoned_total{{{labels},short=\"false\"}} 0",
            $"routing_contacts_waiting{{{labels}}} 0",
            $"routing_service_level_ratio{{{labels},window=\"day\",formula=\"offered\"}} 1",
            $"routing_service_level_target_ratio{{{labels}}} 0.8",
            $"routing_wait_seconds_count{{{labels}}} 1",
            $"routing_handle_seconds_count{{{labels}}} 1"])
        {
            Assert.Contains(line + "\n", text, StringComparison.Ordinal);
        }

        foreach (string name in (string[])["routing_queue_agents", "routing_longest_wait_seconds", "routing_estimated_wait_seconds", "routing_agents", "routing_occupancy_ratio",
            "routing_reservations_total", "routing_commands_total", "routing_command_duration_seconds", "routing_journal_sequence"])
        {
            Assert.Contains($"# TYPE {name} ", text, StringComparison.Ordinal);
        }
    }
}
