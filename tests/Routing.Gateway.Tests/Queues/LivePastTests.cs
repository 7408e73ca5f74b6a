using System.Text.Json;
using Routing.Center;
using Routing.Center.Tests;
using Routing.Core;

namespace Routing.Gateway.Tests;

public sealed class LivePastTests
{
    private const long Quarter = IntervalRecord.LengthMs;
    private const long Now = 2_000_000 * Quarter;

    private readonly ManualTime _time = new();

    [Fact]
    public async Task Past_IsSixHoursEndingWithTheQuarterUnderWay()
    {
        ScriptedCenter center = Center("a");
        center.Intervals = [Record("a", Now, 1, 1), Record("a", Now - (23 * Quarter), 3, 0), Record("gone", Now, 1, 0)];
        PastLevels past = await new LivePast(center, _time).ReadAsync(CancellationToken.None);
        Assert.Equal(InstantConverter.Of(Now - (23 * Quarter)), past.Start);
        PastQueue queue = Assert.Single(past.Queues);
        Assert.Equal([1, .. Enumerable.Repeat<double?>(null, 22), 0.5], queue.Ratios);
    }

    [Fact]
    public async Task ScreensThatAskTogether_ShareOneReading()
    {
        ScriptedCenter center = Center("a");
        var past = new LivePast(center, _time);
        PastLevels first = await past.ReadAsync(CancellationToken.None);
        Assert.Same(first, await past.ReadAsync(CancellationToken.None));
        _time.Advance(TimeSpan.FromSeconds(11));
        Assert.NotSame(first, await past.ReadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task TurnOfAQuarter_AndAnotherPlan_AreReadAnew()
    {
        ScriptedCenter center = Center("a");
        var past = new LivePast(center, _time);
        PastLevels first = await past.ReadAsync(CancellationToken.None);
        center.View = center.View with { AtMs = Now + Quarter };
        PastLevels second = await past.ReadAsync(CancellationToken.None);
        Assert.Equal(first.Start.AddMinutes(15), second.Start);
        center.View = center.View with { PlanVersion = 9, Queues = [Queue("b")] };
        Assert.Equal("b", Assert.Single((await past.ReadAsync(CancellationToken.None)).Queues).Id);
    }

    [Fact]
    public async Task HundredQueues_FitIntoFiftyKilobytes()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(number => $"province-{number}-general")];
        ScriptedCenter center = Center(ids);
        center.Intervals = [.. from id in ids from ago in Enumerable.Range(0, 24) select Record(id, Now - (ago * Quarter), 6_667, 3_333)];
        PastLevels past = await new LivePast(center, _time).ReadAsync(CancellationToken.None);
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(past, GatewayJson.Wire.PastLevels).Length, 15_000, 50_000);
    }

    private static ScriptedCenter Center(params string[] queues) =>
        new() { View = new CenterView { Center = "scripted", AtMs = Now + 5, Queues = [.. queues.Select(Queue)] } };

    private static QueueGauges Queue(string id) => new() { Id = id, Name = id, Formula = ServiceLevelFormula.Offered };

    private static IntervalRecord Record(string queue, long startMs, long inTime, long past) => new(queue, startMs, inTime, 0, 0, 0, past, 0, 0, 0);
}
