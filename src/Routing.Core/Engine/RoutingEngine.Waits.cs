namespace Routing.Core;

/// <content>
/// Estimated waits. The plain estimate is the usual one, turns × mean handle time / agents; it errs by a factor of its own in each queue
/// (how agents are shared, who is lifted, who hangs up), so each queue learns a scale that makes half of its answered contacts wait
/// longer than estimated and half shorter.
/// </content>
public sealed partial class RoutingEngine
{
    private const double ScaleStep = 1.05;
    private const double MostScale = 5.0;
    private const long FirstHandleMs = 180_000;

    /// <summary>Estimated wait in ms of a contact that would enter now; 0 while an agent for it is idle.</summary>
    private long EstimateWait(int queue)
    {
        if (!_table!.Rules[queue].Exists || _signatures.FindIdle(_table.Requirements.NumberOf(queue, 0, 0)) >= 0) return 0;
        return (long)(ScaleOf(queue) * UnscaledWaitMs(queue, _totals[queue].Waiting + 1));
    }

    private long UnscaledWaitMs(int queue, int turns)
    {
        int agents = Math.Max(1, _signatures.CountCapable(_table!.Requirements.NumberOf(queue, 0, 0)));
        long handleMs = _handled == 0 ? FirstHandleMs : _handledMs / _handled;
        return Math.Max(1, turns * handleMs / agents);
    }

    private double ScaleOf(int queue) => _totals[queue].WaitScale == 0 ? 1.0 : _totals[queue].WaitScale;

    private void LearnWait(in Contact contact, long waitMs)
    {
        if (contact.UnscaledWaitMs == 0) return;
        double scale = ScaleOf(contact.Queue);
        scale = waitMs > scale * contact.UnscaledWaitMs ? scale * ScaleStep : scale / ScaleStep;
        _totals[contact.Queue].WaitScale = Math.Clamp(scale, 1.0 / MostScale, MostScale);
    }
}
