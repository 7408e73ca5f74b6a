using Routing.Core;

namespace Routing.Cli;

/// <summary>The counts behind the log's service level: threshold 20 s, abandons of up to 5 s short.</summary>
internal sealed record ImportCounts(
    long Offered, long Answered, long Abandoned, long AnsweredInTime, long AbandonedInTime, long ShortAbandoned)
{
    public static ImportCounts Of(ServiceLevelCounts counts) => new(
        counts.Offered,
        counts.AnsweredInTime + counts.AnsweredLate,
        counts.Offered - counts.AnsweredInTime - counts.AnsweredLate,
        counts.AnsweredInTime,
        counts.AbandonedInTime,
        counts.ShortAbandoned);
}
