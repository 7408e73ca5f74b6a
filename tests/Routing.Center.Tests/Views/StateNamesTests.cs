using Routing.Core;

namespace Routing.Center.Tests;

public sealed class StateNamesTests
{
    [Fact]
    public void CallStates_AreTheContracts()
        => Assert.Equal(
            ["queued", "reserved", "connecting", "connected", "ended", "abandoned", "redirected", "callback", "closed", "lost"],
            Enum.GetValues<ContactState>().Select(StateNames.NameOf));

    [Fact]
    public void AgentStates_AreTheContracts()
        => Assert.Equal(
            ["signed-out", "not-ready", "ready", "reserved", "connecting", "busy", "wrap-up"],
            Enum.GetValues<AgentState>().Select(StateNames.NameOf));

    [Fact]
    public void NextStates_AreTheContracts()
        => Assert.Equal([null, "not-ready", "signed-out"], Enum.GetValues<NextState>().Select(StateNames.NameOf));

    [Fact]
    public void EveryOtherName_IsItsValueInKebabCase()
    {
        Assert.All(Enum.GetValues<ReservationOutcome>(), value => Assert.Equal(Kebab(value.ToString()), StateNames.NameOf(value)));
        Assert.All(Enum.GetValues<EndCause>(), value => Assert.Equal(Kebab(value.ToString()), StateNames.NameOf(value)));
        Assert.All(Enum.GetValues<CallbackState>(), value => Assert.Equal(Kebab(value.ToString()), StateNames.NameOf(value)));
        Assert.All(Enum.GetValues<CallbackKind>(), value => Assert.Equal(Kebab(value.ToString()), StateNames.NameOf(value)));
        Assert.All(Enum.GetValues<CallReportKind>(), value => Assert.Equal(Kebab(value.ToString()), StateNames.NameOf(value)));
    }

    [Fact]
    public void EveryEventKind_HasAName()
    {
        string[] names = [.. Enum.GetValues<EventKind>().Where(kind => kind != EventKind.None).Select(FeedEventTypes.NameOf)];
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    private static string Kebab(string name)
        => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
