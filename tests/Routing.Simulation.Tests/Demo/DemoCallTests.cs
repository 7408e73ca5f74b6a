using System.Text.Json;

namespace Routing.Simulation.Tests;

public sealed class DemoCallTests
{
    [Fact]
    public void Offer_HasWhatASwitchKnows()
    {
        var english = DemoCallerKind.All.Single(kind => kind.Language == "en");
        var offer = Offer(new DemoCall("demo-1", english, "customer-00000123", 60, 90, true));
        Assert.Equal(("demo-1", "18600000123", "10010", "en"), (offer.TextOf("callId"), offer.TextOf("ani"), offer.TextOf("dnis"), offer.TextOf("language")));
        Assert.Equal(("customer-00000123", "2g", "none"), (offer.FieldOf("customer").TextOf("id"), offer.FieldOf("customer").TextOf("product"), offer.FieldOf("customer").TextOf("tier")));
        Assert.Contains(offer.TextOf("intent"), english.Intents);
        Assert.Equal(JsonValueKind.Null, offer.FieldOf("complaint").ValueKind);
    }

    [Fact]
    public void Complaint_IsOfferedAsOne()
    {
        var complaint = DemoCallerKind.All.First(kind => kind.IsComplaint);
        Assert.True(Offer(new DemoCall("demo-2", complaint, "customer-00000009", 60, 90, false)).FieldOf("complaint").GetBoolean());
    }

    private static JsonElement Offer(DemoCall call) => JsonSerializer.SerializeToElement(call.ToOffer(), JsonSerializerOptions.Web);
}
