namespace Routing.Gateway.Tests;

/// <summary>What those who only watch see of customers, and what all others do.</summary>
// Its gateway has keys of its own.
[Trait("Runs", "embedded")]
public sealed class WatchersTests(KeyedGateway gateway) : IClassFixture<KeyedGateway>
{
    private const string Number = "13812345678";
    private const string Customer = "customer-4711-secret";
    private const string Attribute = "in-the-attributes";

    [Fact]
    public async Task Story_ShowsWatchersAMaskedCustomer()
    {
        await OfferAsync("masked-1");
        foreach (string name in (string[])["north", "lead", "chief"])
        {
            Reply all = (await gateway.As(name).GetAsync("/v1/calls/masked-1")).Expect(200);
            Assert.Equal((Customer, Attribute), (all.Body.GetProperty("customer").GetProperty("id").GetString(), all.Body.GetProperty("attributes").GetProperty("note").GetString()));
        }

        Reply some = (await gateway.As("watch").GetAsync("/v1/calls/masked-1")).Expect(200);
        Assert.Equal("cus****cret", some.Body.GetProperty("customer").GetProperty("id").GetString());
        Assert.Equal("gold", some.Body.GetProperty("customer").GetProperty("tier").GetString());
        Assert.DoesNotContain(Attribute, some.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, some.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_ShowsWatchersAMaskedNumber()
    {
        (await gateway.As("lead").PutAsync("/v1/agents/anna", new { name = "Anna", skills = new[] { new { skill = "roaming", level = 5 } } })).Expect(200);
        ApiClient anna = gateway.As("anna");
        string session = (await anna.PostAsync("/v1/agents/anna/sign-in")).Expect(200)["sessionToken"]!;
        (await anna.PostAsync("/v1/agents/anna/ready", null, session)).Expect(200);
        using SseReader platform = await gateway.As("south").StreamAsync("/v1/stream");
        using SseReader wall = await gateway.As("watch").StreamAsync("/v1/stream");
        (await gateway.As("north").PostAsync("/v1/callbacks", new { id = "m1", number = Number, queue = "roaming", customer = new { id = Customer } })).Expect(201);
        Reply reservation = (await anna.GetAsync("/v1/agents/anna/assignment", session)).Expect(200);
        Assert.Equal(Number, reservation["number"]);
        (await anna.PostAsync($"/v1/agents/anna/reservations/{reservation["reservationId"]}/accept", null, session)).Expect(200);
        SseEvent seen = await wall.ReadUntilAsync(item => item.Name == "call.dial");
        Assert.Equal("138****5678", seen["number"]);
        Assert.Equal(Number, (await platform.ReadUntilAsync(item => item.Name == "call.dial"))["number"]);

        string callId = seen["callId"]!;
        using SseReader again = await gateway.As("watch").StreamAsync("/v1/stream?after=0");
        Assert.Equal("138****5678", (await again.ReadUntilAsync(item => item.Name == "call.dial"))["number"]);
        Assert.DoesNotContain(Number, (await gateway.As("watch").GetAsync($"/v1/calls/{callId}")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains(Number, (await gateway.As("lead").GetAsync($"/v1/calls/{callId}")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/csv")]
    public async Task Search_NamesNoCustomer(string type)
    {
        string callId = $"masked by {type}";
        await OfferAsync(callId);
        Reply found = (await gateway.As("watch").GetAsync("/v1/calls", null, ("Accept", type))).Expect(200);
        Assert.Contains(callId, found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Customer, found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Number, found.Text, StringComparison.Ordinal);
    }

    // To a queue that none of the agents here serves.
    private async Task OfferAsync(string callId) => (await gateway.As("north").PostAsync(
        "/v1/calls",
        new { callId, queue = "complaint", ani = Number, customer = new { id = Customer, tier = "gold" }, attributes = new { note = Attribute } })).Expect(202);
}
