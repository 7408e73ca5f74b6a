namespace Routing.Gateway;

/// <summary>The end of what let a caller in: its key taken away or changed, its token or cookie over, the token's signing key dropped by the issuer. What is open for the caller ends with it.</summary>
internal sealed class AccessEnd : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    // The longest that timers take; what stays open longer is cut, and goes on from where it was.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    private readonly CancellationTokenSource? _over;
    private readonly CancellationTokenSource? _any;
    private readonly ITimer? _looks;

    private AccessEnd(TimeSpan? left, Func<bool>? isStillSigned, TimeProvider time, CancellationToken keyEnd)
    {
        Token = left <= TimeSpan.Zero ? new CancellationToken(canceled: true) : keyEnd;
        if (left is not { } span || span <= TimeSpan.Zero) return;
        _over = new CancellationTokenSource(span < Longest ? span : Longest, time);
        _any = CancellationTokenSource.CreateLinkedTokenSource(keyEnd, _over.Token);
        Token = _any.Token;
        if (isStillSigned is null) return;
        _looks = time.CreateTimer(_ => Look(isStillSigned), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _looks.Change(Period, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled at the end; at once where it is over already.</summary>
    internal CancellationToken Token { get; }

    /// <summary>The end for the caller of a request. Who needs neither key nor token has none.</summary>
    internal static AccessEnd Of(HttpContext context)
    {
        IServiceProvider services = context.RequestServices;
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        CancellationToken keyEnd = Caller.KeyOf(context) is { } key ? services.GetRequiredService<KeysInForce>().EndOf(key) : CancellationToken.None;
        Func<bool>? isStillSigned = Caller.SignedBy(context) is { } keyId && services.GetRequiredService<Issuer>().Tokens is { } tokens ? () => tokens.StillHas(keyId) : null;
        return new AccessEnd(Caller.EndsAt(context) - time.GetUtcNow(), isStillSigned, time, keyEnd);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _looks?.Dispose();
        _any?.Dispose();
        _over?.Dispose();
    }

    private void Look(Func<bool> isStillSigned)
    {
        try
        {
            if (isStillSigned()) _looks!.Change(Period, Timeout.InfiniteTimeSpan);
            else _any!.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It was closed while it looked.
        }
    }
}
