namespace Routing.Center;

/// <summary>Checks where contacts of removed queues go: every way must end at a queue of the plan.</summary>
internal static class RemovedQueueCheck
{
    internal static void Check(PlanScope scope)
    {
        IReadOnlyDictionary<string, string> moves = scope.Plan.RemovedQueues;
        foreach (string removed in moves.Keys)
        {
            string path = PlanShape.Join("removedQueues", removed);
            scope.Mistakes.Must(!scope.HasQueue(removed), path, "is a queue of the plan, not a removed one");
            scope.Mistakes.Must(
                scope.HasQueue(moves[removed]) || moves.ContainsKey(moves[removed]),
                path, $"names the queue \"{moves[removed]}\", which the plan does not have");
            scope.Mistakes.Must(!GoesRound(moves, removed), path, "goes round in a circle");
        }
    }

    private static bool GoesRound(IReadOnlyDictionary<string, string> moves, string removed)
    {
        string place = removed;
        for (int hops = 0; hops <= moves.Count; hops++)
        {
            if (!moves.TryGetValue(place, out string? next)) return false;
            place = next;
        }

        return true;
    }
}
