namespace Routing.Center;

/// <summary>The values of the history's rows, in the order of the columns in <see cref="HistorySql"/>; each gives their number.</summary>
internal static class HistoryValues
{
    /// <summary>Most columns of a row.</summary>
    internal const int Most = 30;

    internal static int Of(FeedEvent e, HistoryValue[] row) => Fill(
        row,
        e.Sequence, e.AtMs, e.Type, e.Source, e.CallId, e.AgentId, e.Queue, e.Device, e.ReservationId,
        e.State, e.Next, e.Reason, e.WaitedMs, e.ConnectedMs, e.DeadlineMs, e.Priority, e.Other,
        e.Count, e.Connect, e.Release, e.FollowUpId, e.Kind, e.Note, e.CallbackId, e.Number,
        e.Rule, e.WidenTo, e.Redirect, e.ToCenter, e.Announcement);

    internal static int Of(HistoryContact c, HistoryValue[] row) => Fill(
        row,
        c.Sequence, c.Source, c.CallId, c.State, c.EntryQueue, c.Queue, c.AgentId, c.Priority, c.QueuedAtMs,
        c.AnsweredAtMs, c.EndedAtMs, c.WaitedMs, c.ConnectedMs, c.IsTransferred, c.IntervalQueue, c.IntervalMs, c.IsCallback);

    internal static int Of(HistoryAgentState s, HistoryValue[] row) =>
        Fill(row, s.Sequence, s.AgentId, s.State, s.Next, s.Reason, s.FromMs, s.UntilMs);

    internal static int Of(ActionRecord a, HistoryValue[] row) =>
        Fill(row, a.Sequence, a.AtMs, a.By, a.Action, a.Target, a.Before, a.After, a.Outcome);

    private static int Fill(HistoryValue[] row, params ReadOnlySpan<HistoryValue> values)
    {
        values.CopyTo(row);
        return values.Length;
    }
}
