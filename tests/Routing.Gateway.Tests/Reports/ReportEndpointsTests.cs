using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>Service level of the past over the API.</summary>
public sealed class ReportEndpointsTests(ApiFixture fixture)
{
    [Fact]
    public async Task AnsweredCall_StandsInTodaysReport()
    {
        string queue = fixture.NewQueue();
        Desktop desk = await fixture.SignInAsync(queue);
        (await desk.PostAsync("/ready")).Expect(200);
        string callId = await fixture.OfferAsync(queue);
        string reservation = (await desk.GetAsync("/assignment")).Expect(200)["reservationId"]!;
        (await desk.PostAsync($"/reservations/{reservation}/accept")).Expect(200);
        (await desk.PostAsync($"/calls/{callId}/complete")).Expect(200);

        JsonElement report = (await fixture.Api.GetAsync($"/v1/reports/service-level?queue={queue}&interval=P1D")).Expect(200).Body;
        JsonElement row = Assert.Single(report.GetProperty("rows").EnumerateArray());
        Assert.Equal((queue, 1, 1.0), (row.GetProperty("queue").GetString(), row.GetProperty("offered").GetInt32(), row.GetProperty("serviceLevel").GetDouble()));
        Assert.Equal(5, row.GetProperty("formulas").EnumerateObject().Count());
        Assert.Equal(1, report.GetProperty("totals").GetArrayLength());
        JsonElement past = (await fixture.Api.GetAsync("/v1/live/past")).Expect(200).Body;
        JsonElement ratios = past.GetProperty("queues").EnumerateArray().Single(each => each.GetProperty("id").GetString() == queue).GetProperty("ratios");
        Assert.Equal((24, 900), (ratios.GetArrayLength(), past.GetProperty("intervalSeconds").GetInt32()));
    }

    [Fact]
    public async Task File_IsCsv()
    {
        Reply reply = (await fixture.Api.GetAsync("/v1/reports/service-level", null, ("Accept", "text/csv"))).Expect(200);
        Assert.Equal("text/csv", reply.ContentHeaders.ContentType?.MediaType);
        Assert.StartsWith("queue,start,end,", reply.Text, StringComparison.Ordinal);
        string[] columns = reply.Text.Split('\r', '\n')[0].Split(',');
        Assert.Equal(columns.Distinct(StringComparer.Ordinal), columns);
        Assert.Contains("serviceLevel:answered", columns);
    }

    [Fact]
    public async Task MistakenInterval_IsRefused() =>
        (await fixture.Api.GetAsync("/v1/reports/service-level?interval=PT7M")).ExpectProblem(400, "invalid-field", "interval");
}
