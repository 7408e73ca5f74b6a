namespace Routing.Core.Tests.Workload;

/// <summary>When commands come: in bursts, at deadlines to the millisecond, and after gaps of all sizes.</summary>
internal sealed class WorkloadClock(SeededRandom random, WorkloadMemory memory)
{
    private long _now = 1_700_000_000_000 + random.Between(0, 100_000);

    public long Next()
    {
        _now += random.Between(0, 999) switch
        {
            < 380 => 0,
            < 680 => random.Between(1, 500),
            < 850 => random.Between(500, 3_000),
            < 900 => random.Between(3_000, 15_000),
            < 940 => 1_000 - (_now % 1_000),
            < 945 => 5_000 - (_now % 5_000),
            < 985 => UntilDeadline(),
            < 996 => random.Between(15_000, 120_000),
            < 999 => random.Between(120_000, 2_400_000),
            _ => random.Percent(20) ? random.Between(2_400_000, 30_000_000) : random.Between(1, 100),
        };
        return _now;
    }

    private long UntilDeadline()
    {
        var ahead = memory.Deadlines.Where(deadline => deadline > _now + 1).ToList();
        return ahead.Count == 0 ? 1 : random.Among(ahead) - _now + random.Between(-1, 1);
    }
}
