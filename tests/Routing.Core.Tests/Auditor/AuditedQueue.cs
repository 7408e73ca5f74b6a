namespace Routing.Core.Tests.Auditor;

/// <summary>Counters of one queue, added up from events.</summary>
internal sealed class AuditedQueue
{
    public long Offered { get; set; }

    public long MovedOut { get; set; }

    public long Redirected { get; set; }

    public long Abandoned { get; set; }

    public long Transferred { get; set; }

    public ServiceLevelCounts Counts { get; private set; }

    public void AnsweredInTime() => Counts += new ServiceLevelCounts(1, 0, 0, 0, 0);

    public void AnsweredLate() => Counts += new ServiceLevelCounts(0, 1, 0, 0, 0);

    public void AbandonedInTime(bool isShort) => Counts += new ServiceLevelCounts(0, 0, 1, isShort ? 1 : 0, 0);

    public void PastThreshold() => Counts += new ServiceLevelCounts(0, 0, 0, 0, 1);
}
