namespace Routing.Center;

/// <summary>The history stands at another sequence than its projector left it: the projector of another owner has written.</summary>
internal sealed class HistoryMovedException(string center)
    : Exception($"Another projector has written to the history of {center}.");
