using System.Buffers;
using Routing.Core;

namespace Routing.Center.Tests;

/// <summary>A center that runs for days keeps the calls of one, and nothing of those before.</summary>
[Collection("memory")]
public sealed class DaysOfCallsTests
{
    private const int CallsPerHour = 60;
    private const long Hour = 3_600_000;

    private readonly CenterState _state = new("c1");
    private readonly EventBuffer _events = new();
    private readonly Random _random = new(2_026);
    private long _now = TestCenter.Start;
    private int _calls;

    [Fact]
    public void FiveDays_TakeTheMemoryOfTwo()
    {
        Do(new ApplyPlan(TestPlans.Main, OpeningCalendar.Empty));
        Do(new PutAgent("anna", new AgentCard { Name = "Anna", Skills = [new SkillCard("general", 5)], Device = "d" }));
        Do(new SignInAgent("anna", "p", TestCenter.Hash, null, false));
        (int saved, long memory) = WorkThrough(days: 2);
        (int savedLater, long memoryLater) = WorkThrough(days: 3);
        Assert.Equal(5 * 24 * CallsPerHour, _calls);
        Assert.InRange(_state.Calls.Count, 24 * CallsPerHour, 25 * CallsPerHour);
        Assert.InRange(savedLater, saved * 0.98, saved * 1.02);
        Assert.InRange(memoryLater, 0, memory * 1.05);
    }

    private (int Saved, long Memory) WorkThrough(int days)
    {
        for (int hour = 0; hour < days * 24; hour++)
        {
            for (int call = 0; call < CallsPerHour; call++) TakeOne(Hour / CallsPerHour);
        }

        var state = new ArrayBufferWriter<byte>();
        _state.Save(state);
        int saved = state.WrittenCount;
        return (saved, GC.GetTotalMemory(forceFullCollection: true) - state.Capacity);
    }

    // Two of three are talked to, completed and wrapped up; the third hangs up.
    private void TakeOne(long lengthMs)
    {
        long end = _now + lengthMs;
        string id = $"call-{_calls++:00000000}";
        Do(new OfferCall("ivr", new CallRequest { CallId = id, Queue = "general", Customer = new CustomerCard($"u{_random.Next(500)}", "2g", "none") }));
        _now += _random.Next(5_000);
        if (_calls % 3 == 0)
        {
            Do(new ReportCall("ivr", id, new CallReport($"gone-{id}", CallReportKind.Abandoned)));
        }
        else
        {
            Do(new ReadyAgent("anna", TestCenter.Hash));
            long reservation = _state.ReadAgent("anna")!.Reservation!.ReservationId;
            Do(new AcceptReservation("anna", TestCenter.Hash, reservation));
            _now += _random.Next(5_000);
            Do(new NotReadyAgent("anna", TestCenter.Hash, "break"));
            Do(new CompleteCall("anna", TestCenter.Hash, id, "solved", null));
            Do(new ReportCall("ivr", id, new CallReport($"end-{id}", CallReportKind.Ended)));
        }

        _now = end;
    }

    private void Do(CenterCommand command)
    {
        _events.Clear();
        CommandResult result = _state.Apply(command, _now, _events);
        Assert.True(result.Succeeded, $"{command.GetType().Name}: {result.Refusal} {result.Detail}");
    }
}
