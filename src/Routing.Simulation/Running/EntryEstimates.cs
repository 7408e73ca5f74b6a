using Routing.Core;

namespace Routing.Simulation;

/// <summary>
/// Waits estimated when a contact enters: the engine's, as a center tells it to who offers the call, and the plain one that others tell,
/// contacts in the queue × mean handle time so far / agents on duty for the queue.
/// </summary>
internal sealed class EntryEstimates(RoutingEngine engine, SimulationModel model)
{
    /// <summary>Handle time taken for the mean before the first call has ended, the engine's own.</summary>
    private const long FirstHandleMs = 180_000;

    private readonly int[] _onDuty = new int[model.QueueIds.Count];
    private long _handledMs;
    private long _handled;

    internal void StartShift(int agent) => CountAgent(agent, 1);

    internal void EndShift(int agent) => CountAgent(agent, -1);

    internal void EndCall(long handleMs)
    {
        _handledMs += handleMs;
        _handled++;
    }

    /// <summary>What is told to a contact that just entered a queue; null when it does not have to wait.</summary>
    internal WaitEstimate? Of(long contact, int queue)
    {
        int position = engine.PositionOf(contact);
        if (position == 0) return null;
        QueueView view = engine.ReadQueue(queue);
        // The queue's estimate is for one more behind all that wait; those ahead of it wait their share.
        long toldMs = view.EstimatedWaitMs * position / (view.Waiting + 1);
        long handleMs = _handled == 0 ? FirstHandleMs : _handledMs / _handled;
        return new WaitEstimate(toldMs, view.Waiting * handleMs / Math.Max(1, _onDuty[queue]));
    }

    private void CountAgent(int agent, int change)
    {
        for (int queue = 0; queue < _onDuty.Length; queue++)
        {
            if (engine.IsCapable(agent, queue)) _onDuty[queue] += change;
        }
    }
}
