namespace Routing.Gateway;

/// <summary>
/// Bounds the requests that are open at one time: what comes on top is refused at once, cheaply, so that those let in are answered as fast as ever.
/// Those that wait for events have a bound of their own, and what a call in progress depends on has none.
/// </summary>
internal sealed class OverloadGate(RequestDelegate next, HttpLimits limits)
{
    private readonly Room _requests = new(limits.Requests);
    private readonly Room _waits = new(limits.Waits);

    /// <summary>Lets a request in where there is room.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (Urgency.IsNeverPutOff(context))
        {
            await next(context);
            return;
        }

        Room room = Urgency.StaysOpen(context) ? _waits : _requests;
        if (!room.TryEnter())
        {
            await Problems.Overloaded.ExecuteAsync(context);
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            room.Leave();
        }
    }

    private sealed class Room(int most)
    {
        private int _inside;

        internal bool TryEnter()
        {
            if (Interlocked.Increment(ref _inside) <= most) return true;
            Leave();
            return false;
        }

        internal void Leave() => Interlocked.Decrement(ref _inside);
    }
}
