namespace Routing.Simulation.Tests;

public sealed class GatewayDriveTests
{
    private static readonly DateTimeOffset Start = new(1999, 1, 3, 7, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(nameof(GatewayFault.None))]
    [InlineData(nameof(GatewayFault.AwayNowAndThen))]
    [InlineData(nameof(GatewayFault.LosesAnswers))]
    [InlineData(nameof(GatewayFault.BreaksStreams))]
    [InlineData(nameof(GatewayFault.LetsAReservationExpire))]
    public async Task GatewayWithinTheContract_IsFoundGood(string fault)
    {
        var (report, gateway) = await DriveAsync(Enum.Parse<GatewayFault>(fault));
        Assert.True(report.IsGood, string.Join("; ", report.Problems));
        Assert.Equal(60, report.Offered);
        Assert.Equal(60, report.Answered + report.Abandoned);
        Assert.Equal(report.Answered, report.AnsweredInTime);
        Assert.True(report.AssignmentLatencyMs.Count > 0);
        Assert.All(gateway.Agents, agent => Assert.Equal("signed-out", agent.State));
    }

    [Fact]
    public async Task ServerErrors_AreRetriedAndCounted()
    {
        var (report, _) = await DriveAsync(GatewayFault.AwayNowAndThen);
        Assert.True(report.ServerErrors > 50);
        Assert.Equal(0, report.Errors);
    }

    [Fact]
    public async Task ForgottenCall_IsLost()
    {
        var (report, _) = await DriveAsync(GatewayFault.ForgetsACall);
        Assert.Equal(1, report.Lost);
        Assert.False(report.IsGood);
    }

    [Fact]
    public async Task CallAnsweredTwice_IsDoubled()
    {
        var (report, _) = await DriveAsync(GatewayFault.AnswersTwice);
        Assert.Equal((1, 0), (report.Doubled, report.Lost));
        Assert.False(report.IsGood);
    }

    [Fact]
    public async Task OtherCountsOfTheServer_AreADisagreement()
    {
        var (report, _) = await DriveAsync(GatewayFault.Miscounts, calls: 5);
        Assert.False(report.AgreesWithServer);
        Assert.False(report.IsGood);
        Assert.Equal((5, 6), (report.PerQueue[0].Clients.Offered, report.PerQueue[0].Server.Offered));
    }

    [Fact]
    public async Task RefusedOffer_IsAnError()
    {
        var (report, _) = await DriveAsync(GatewayFault.RefusesAnOffer, calls: 5);
        Assert.Equal((4, 1), (report.Offered, report.Errors));
        Assert.False(report.IsGood);
        Assert.Contains("invalid-field", report.Problems[0]);
    }

    [Fact]
    public async Task CallsTurnedAway_AreNeitherLostNorInAQueue()
    {
        var (report, _) = await DriveAsync(GatewayFault.TurnsAway, calls: 10);
        Assert.Equal((10, 5, 0), (report.Offered, report.TurnedAway, report.Lost));
        Assert.Equal(5, report.PerQueue[0].Clients.Offered);
        Assert.True(report.IsGood, string.Join("; ", report.Problems));
    }

    [Fact]
    public async Task NobodyAtWork_EveryCallerHangsUp()
    {
        var calls = Calls(8).Select(call => call with { PatienceSeconds = null }).ToList();
        var (report, _) = await DriveAsync(GatewayFault.None, calls, [Shift("late", Start.AddDays(1))]);
        Assert.Equal((8, 0, 8), (report.Offered, report.Answered, report.Abandoned));
        Assert.True(report.IsGood, string.Join("; ", report.Problems));
    }

    [Fact]
    public async Task ShiftThatEndsDuringACall_EndsAfterIt()
    {
        // Slower than the others: the shift must be long enough on the wall for the agent to sign in on a busy machine.
        var call = Calls(1)[0] with { HandleSeconds = 240, PatienceSeconds = null };
        var shift = Shift("a", Start) with { To = Start.AddSeconds(120) };
        var (report, gateway) = await DriveAsync(GatewayFault.None, [call], [shift], Settings with { Speed = 40 });
        Assert.Equal((1, 0), (report.Answered, report.Errors));
        Assert.Equal("signed-out", Assert.Single(gateway.Agents).State);
    }

    [Fact]
    public async Task TimeZone_IsThatOfThePlan()
    {
        var drive = new GatewayDrive(Settings, TimeProvider.System, () => Client(new FakeGateway(GatewayFault.None)));
        Assert.Equal("Asia/Jerusalem", (await drive.ReadTimeZoneAsync(TestContext.Current.CancellationToken)).Id);
    }

    private static DriveSettings Settings => new()
    {
        Url = new Uri("http://gateway/"),
        Speed = 1_200,
        Overtime = TimeSpan.FromMinutes(5),
        CatchUp = TimeSpan.FromMilliseconds(500),
    };

    private static Task<(DriveReport Report, FakeGateway Gateway)> DriveAsync(GatewayFault fault, int calls = 60) =>
        DriveAsync(fault, Calls(calls), [Shift("a", Start), Shift("b", Start), Shift("c", Start.AddSeconds(200))]);

    private static async Task<(DriveReport Report, FakeGateway Gateway)> DriveAsync(
        GatewayFault fault, IReadOnlyList<TraceCall> calls, IReadOnlyList<AgentShift> shifts, DriveSettings? settings = null)
    {
        var gateway = new FakeGateway(fault);
        var drive = new GatewayDrive(settings ?? Settings, TimeProvider.System, () => Client(gateway));
        return (await drive.RunAsync(calls, shifts, Start, cancellationToken: TestContext.Current.CancellationToken), gateway);
    }

    private static HttpClient Client(FakeGateway gateway) => new(gateway, disposeHandler: false) { BaseAddress = new Uri("http://gateway/") };

    // Seeded: arrivals every 10 s on average, talks of 30 s, so that two or three agents keep up; half of the callers hang up.
    private static List<TraceCall> Calls(int count)
    {
        var random = new Random(count);
        var at = Start;
        return [.. Enumerable.Range(0, count).Select(number => new TraceCall(
            $"call-{number}", at = at.AddSeconds(random.Next(1, 20)), null, number % 3, "PS", random.Next(2) == 0 ? random.Next(1, 120) : null, random.Next(5, 60)))];
    }

    private static AgentShift Shift(string agent, DateTimeOffset from) => new(new DateOnly(1999, 1, 3), agent, from, DateTimeOffset.MaxValue);
}
