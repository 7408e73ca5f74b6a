using System.Text;
using System.Text.Json.Serialization.Metadata;
using Routing.Center;
using Routing.Core;

namespace Routing.Grains.Tests;

public class WireJsonTests
{
    private static readonly CallView Call = new()
    {
        Source = "ivr",
        CallId = "c",
        State = ContactState.Queued,
        Request = new CallRequest { CallId = "c", Attributes = new Dictionary<string, string> { ["a"] = "b" } },
        OpenFollowUps = [new FollowUpView { Id = 0, Kind = "k", Source = "ivr", CallId = "c", OwnerId = "a" }],
    };

    private static readonly AgentStatus Agent = new()
    {
        AgentId = "a",
        Card = new AgentCard { Name = "A", Skills = [new SkillCard("s", 3)] },
        State = AgentState.SignedOut,
        Reservation = new Assignment(4, Call, 5),
    };

    private static readonly QueueGauges Queue = new()
    {
        Id = "q",
        Name = "Q",
        Target = 0.8,
        Counts = default(QueueView) with { Offered = 3, Counts = new ServiceLevelCounts(1, 2, 3, 4, 5) },
        Day = new ServiceLevelCounts(6, 7, 8, 9, 10),
        AgentsByState = [1, 2],
    };

    [Fact]
    public void View_ComesBackAsItWas()
    {
        var view = new CenterView
        {
            Center = "north",
            AtMs = 1,
            Sequence = 2,
            Queues = [Queue],
            Agents = [Agent],
            FollowUps = new FollowUpCounts(1, 2, 3, 4),
            PlanJson = "{}",
            PlanVersion = 5,
        };
        AssertComesBack(view, WireJson.Default.CenterView);
    }

    [Fact]
    public void Results_ComeBackAsTheyWere() => AssertComesBack<IReadOnlyList<CommandResult>>(
        [new CommandResult { Sequence = 3, Call = Call, Agent = Agent, LostCalls = ["x"] }, CommandResult.Refused(Refusal.CallConflict, "c")],
        WireJson.Default.IReadOnlyListCommandResult);

    [Fact]
    public void Events_ComeBackAsTheyWere() => AssertComesBack<IReadOnlyList<FeedEvent>>(
        [new FeedEvent { Sequence = 1, AtMs = 0, Type = "call.queued", CallId = "c", Connect = true, WaitedMs = 0 }], WireJson.Default.IReadOnlyListFeedEvent);

    [Fact]
    public void Searches_ComeBackAsTheyWere()
    {
        AssertComesBack(new ContactSearch { Queue = "q", Limit = 7 }, WireJson.Default.ContactSearch);
        AssertComesBack(new FollowUpSearch { State = FollowUpState.Open, Limit = 7 }, WireJson.Default.FollowUpSearch);
        AssertComesBack(new CallbackSearch { CallbackId = "b" }, WireJson.Default.CallbackSearch);
        AssertComesBack<IReadOnlyList<CallbackView>>(
            [new CallbackView { CallbackId = "b", Source = "ivr", Request = new CallbackRequest { Number = "186" }, NextTryMs = 4 }],
            WireJson.Default.IReadOnlyListCallbackView);
        AssertComesBack<IReadOnlyList<ContactRecord>>([new ContactRecord("s", "c", "queued", "q", null, 1, null, null, null, 2)], WireJson.Default.IReadOnlyListContactRecord);
        AssertComesBack<IReadOnlyList<DesktopView>>([new DesktopView("n", 3)], WireJson.Default.IReadOnlyListDesktopView);
    }

    [Fact]
    public void AnotherVersionOrForm_IsRefused()
    {
        Payload written = WireJson.Write(Queue, WireJson.Default.QueueGauges);
        Assert.Throws<FormatException>(() => WireJson.Read(written with { Version = 2 }, WireJson.Default.QueueGauges));
        Assert.Throws<FormatException>(() => WireJson.Read(new Payload(1, Encoding.UTF8.GetBytes("[")), WireJson.Default.QueueGauges));
        Assert.Throws<FormatException>(() => WireJson.Read(new Payload(1, Encoding.UTF8.GetBytes("null")), WireJson.Default.QueueGauges));
    }

    private static void AssertComesBack<T>(T value, JsonTypeInfo<T> type) =>
        Assert.Equivalent(value, WireJson.Read(WireJson.Write(value, type), type), strict: true);
}
