using Routing.Center;

namespace Routing.Grains.Tests;

/// <summary>One command of every kind.</summary>
internal static class CommandSamples
{
    internal static IReadOnlyList<CenterCommand> All { get; } =
    [
        new OfferCall("ivr", new CallRequest
        {
            CallId = "c",
            Ani = "1",
            Customer = new CustomerCard("cust", "3g", "gold"),
            Needs = ["elderly"],
            Priority = 3,
            OccurredAtMs = 7,
            Attributes = new Dictionary<string, string> { ["k"] = "值" },
        }),
        new ChangeCall("ivr", "c", new CallChange { Priority = 2, Queue = "vip" }),
        new ReportCall("ivr", "c", new CallReport("e", CallReportKind.Transferred) { ToQueue = "vip" }),
        new ReconcileCalls("ivr", ["a", "b"]),
        new PutAgent("a", new AgentCard { Name = "A", Skills = [new SkillCard("vip", 5)], Capacity = 2 }),
        new DeleteAgent("a"),
        new SignInAgent("a", "p", "hash", "d", true),
        new ReadyAgent("a", "hash"),
        new NotReadyAgent("a", "hash", "lunch"),
        new SignOutAgent("a", "hash"),
        new LoseAgent("a"),
        new AcceptReservation("a", "hash", 4),
        new RejectReservation("a", "hash", 5),
        new CompleteCall("a", "hash", "c", "done", new FollowUpRequest("complaint", "call back")),
        new TransferCall("a", "hash", "c", "vip", null),
        new EndWrapUp("a", "hash"),
        new ReplyFollowUp(6, "a", "hash"),
        new ResolveFollowUp(7, "s", null),
        new ScheduleCallback("ivr", new CallbackRequest { Id = "b", Number = "186", AtMs = 9, Kind = CallbackKind.Appointment }),
        new CancelCallback("b", null),
        new ApplyPlan("{}", OpeningCalendar.Empty),
        new ExtendCalendar(new OpeningCalendar(1, 2, [new OpenInterval("h", 1, 2)], [1])),
        new HandOverCall("cti", "c1", 2),
        new TakeCall(new HandOverCard("north", "cti", 1, new CallRequest { CallId = "c1" }, "vip", 3, 1_000)),
        new FollowCall("cti", "c1", 2, new GuestStatus(7, Core.ContactState.Connected, "anna", "d1", 2_000, 0, Core.EndCause.Completed)),
        new SettleHandOver("cti", "c1", 2, "e1"),
        new ReturnCall("@north/1/cti", "c1"),
        new PullCall("ivr", "c", "a"),
        new ForceAgent("a", ForcedState.NotReady, "lunch"),
        new ChangeSkills("a", [new SkillCard("vip", 3)], ["general"], "north"),
        new OverrideHours("vip", false, 9, "fire"),
        new TakeAction("boss", new DeleteAgent("a")),
        new AdvanceTime(),
        new RecoverCenter(),
        new StopCenter(),
    ];
}
