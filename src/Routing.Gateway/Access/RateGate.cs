namespace Routing.Gateway;

/// <summary>Puts off a caller that asks more often than its key may, but never what a call in progress depends on.</summary>
internal sealed class RateGate(RequestDelegate next, KeyLimits limits)
{
    /// <summary>Lets a request within the limit through.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (Caller.KeyOf(context) is not { Limit: not null } key || Urgency.IsNeverPutOff(context)) return next(context);
        return limits.TakeOne(key) is { } seconds
            ? (Problems.RateLimited with { RetryAfterSeconds = seconds }).ExecuteAsync(context)
            : next(context);
    }
}
