namespace Routing.Grains;

/// <summary>Calls one center's grain: no call waits long, and each is repeated until it is answered or given up.</summary>
internal sealed class CenterCalls(ICenterGrain grain, ClusterLimits limits, TimeProvider time)
{
    /// <summary>The limits.</summary>
    internal ClusterLimits Limits => limits;

    /// <summary>The clock.</summary>
    internal TimeProvider Time => time;

    /// <summary>Calls until there is an answer; null when there was none within the patience.</summary>
    /// <param name="call">One attempt, told which it is, from 1.</param>
    /// <param name="cancellationToken">Gives up at once.</param>
    internal async Task<T?> AskAsync<T>(Func<ICenterGrain, int, Task<T>> call, CancellationToken cancellationToken = default)
        where T : class, IAnswer
    {
        long started = time.GetTimestamp();
        for (int attempt = 1; ; attempt++)
        {
            if (await TryAsync(call, attempt, cancellationToken).ConfigureAwait(false) is { } answer) return answer;
            if (time.GetElapsedTime(started) >= limits.Patience) return null;
            await Task.Delay(limits.RetryPause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Calls once; null when there is no answer now.</summary>
    internal async Task<T?> TryAsync<T>(Func<ICenterGrain, int, Task<T>> call, int attempt, CancellationToken cancellationToken)
        where T : class, IAnswer
    {
        Task<T>? answering = null;
        try
        {
            answering = call(grain, attempt);
            T answer = await answering.WaitAsync(limits.CallLimit, time, cancellationToken).ConfigureAwait(false);
            return answer.IsAvailable ? answer : null;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, a node or its database that fails: the center comes back elsewhere, and the same is asked again.
            answering?.Ignore();
            return null;
        }
    }
}
