namespace Routing.Center.Tests;

/// <summary>One command of every kind, and seeded random ones.</summary>
internal static class CommandSamples
{
    private const int Kinds = 35;

    private static readonly string[] Texts =
    [
        "", "a", "10010", "中国联通", "naïve", "\ud83d\ude00", "half \ud83d", "\udc00 half", "line\nbreak\0nul", new('x', 200), new('客', 700),
    ];

    internal static IEnumerable<CenterCommand> All(int seed, int rounds)
    {
        var random = new Random(seed);
        for (int i = 0; i < rounds * Kinds; i++) yield return Make(random, i % Kinds);
    }

    internal static CenterCommand Make(Random random, int kind) => kind switch
    {
        0 => new OfferCall(Text(random), Request(random)),
        1 => new ChangeCall(Text(random), Text(random), Change(random)),
        2 => new ReportCall(Text(random), Text(random), Report(random)),
        3 => new ReconcileCalls(Text(random), List(random)),
        4 => new PutAgent(Text(random), Card(random)),
        5 => new DeleteAgent(Text(random)),
        6 => new SignInAgent(Text(random), Text(random), Text(random), Maybe(random), random.Next(2) == 0),
        7 => new ReadyAgent(Text(random), Text(random)),
        8 => new NotReadyAgent(Text(random), Text(random), Text(random)),
        9 => new SignOutAgent(Text(random), Text(random)),
        10 => new LoseAgent(Text(random)),
        11 => new AcceptReservation(Text(random), Text(random), Number(random)),
        12 => new RejectReservation(Text(random), Text(random), Number(random)),
        13 => new CompleteCall(Text(random), Text(random), Text(random), Maybe(random), random.Next(2) == 0 ? null : new FollowUpRequest(Text(random), Maybe(random))),
        14 => new TransferCall(Text(random), Text(random), Text(random), Maybe(random), Maybe(random)),
        15 => new EndWrapUp(Text(random), Text(random)),
        16 => new ApplyPlan(Text(random), Calendar(random)),
        17 => new ExtendCalendar(Calendar(random)),
        18 => new AdvanceTime(),
        19 => new RecoverCenter(),
        20 => new ReplyFollowUp(Number(random), Text(random), Maybe(random)),
        21 => new ResolveFollowUp(Number(random), Text(random), Maybe(random)),
        22 => new ScheduleCallback(Text(random), Callback(random)),
        23 => new CancelCallback(Text(random), Maybe(random)),
        24 => new HandOverCall(Text(random), Text(random), random.Next(9)),
        25 => new TakeCall(new HandOverCard(Text(random), Text(random), random.Next(9), Request(random), Text(random), random.Next(9), Number(random))),
        26 => new FollowCall(Text(random), Text(random), random.Next(9), Status(random)),
        27 => new SettleHandOver(Text(random), Text(random), random.Next(9), Maybe(random)),
        28 => new ReturnCall(Text(random), Text(random)),
        29 => new PullCall(Text(random), Text(random), Maybe(random)),
        30 => new ForceAgent(Text(random), (ForcedState)random.Next(3), Maybe(random)),
        31 => new ChangeSkills(Text(random), Card(random).Skills, List(random), Maybe(random)),
        32 => new OverrideHours(Text(random), random.Next(3) is var door and > 0 ? door == 1 : null, random.Next(2) == 0 ? Number(random) : null, Maybe(random)),
        33 => new TakeAction(Text(random), Make(random, random.Next(33))),
        _ => new StopCenter(),
    };

    private static GuestStatus Status(Random random) => new(
        Number(random), (Core.ContactState)random.Next(10), Maybe(random), Maybe(random), Number(random), Number(random), (Core.EndCause)random.Next(4));

    private static CallRequest Request(Random random) => new()
    {
        CallId = Text(random),
        Ani = Maybe(random),
        Dnis = Maybe(random),
        Customer = random.Next(2) == 0 ? null : new CustomerCard(Maybe(random), Maybe(random), Maybe(random)),
        Intent = Maybe(random),
        Language = Maybe(random),
        Province = Maybe(random),
        Complaint = random.Next(2) == 0,
        Needs = List(random),
        Priority = random.Next(2) == 0 ? null : (int)Number(random),
        Queue = Maybe(random),
        Attributes = Pairs(random),
        OccurredAtMs = random.Next(2) == 0 ? null : Number(random),
    };

    private static CallbackRequest Callback(Random random) => new()
    {
        Id = Maybe(random),
        CallId = Maybe(random),
        Customer = random.Next(2) == 0 ? null : new CustomerCard(Maybe(random), Maybe(random), Maybe(random)),
        Number = Text(random),
        Queue = Maybe(random),
        AtMs = random.Next(2) == 0 ? null : Number(random),
        Kind = (CallbackKind)random.Next(3),
    };

    private static CallChange Change(Random random) => new()
    {
        Attributes = random.Next(2) == 0 ? null : Pairs(random),
        Priority = random.Next(2) == 0 ? null : (int)Number(random),
        Queue = Maybe(random),
    };

    private static CallReport Report(Random random) => new(Text(random), (CallReportKind)random.Next(8))
    {
        ToQueue = Maybe(random),
        ToAgent = Maybe(random),
        Number = Maybe(random),
        OccurredAtMs = random.Next(2) == 0 ? null : Number(random),
    };

    private static AgentCard Card(Random random) => new()
    {
        Name = Text(random),
        Skills = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new SkillCard(Text(random), (int)Number(random), random.Next(2) == 0 ? null : Number(random)))],
        Device = Maybe(random),
        Team = Maybe(random),
        Capacity = (int)Number(random),
    };

    private static OpeningCalendar Calendar(Random random) =>
        new(Number(random), Number(random), Intervals(random), [.. Enumerable.Range(0, random.Next(5)).Select(_ => Number(random))])
        {
            WorkingDays = Intervals(random),
        };

    private static OpenInterval[] Intervals(Random random) =>
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => new OpenInterval(Text(random), Number(random), Number(random)))];

    private static Dictionary<string, string> Pairs(Random random)
    {
        var pairs = new Dictionary<string, string>();
        for (int i = random.Next(4); i > 0; i--) pairs[Text(random)] = Text(random);
        return pairs;
    }

    private static string[] List(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text(random))];

    private static string Text(Random random) => Texts[random.Next(Texts.Length)];

    private static string? Maybe(Random random) => random.Next(3) == 0 ? null : Text(random);

    private static long Number(Random random) => random.Next(6) switch
    {
        0 => long.MinValue,
        1 => long.MaxValue,
        2 => random.Next(-70, 70),
        _ => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64),
    };
}
