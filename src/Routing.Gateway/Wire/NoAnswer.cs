namespace Routing.Gateway;

/// <summary>A status without a body, and the result of a handler that wrote its response itself.</summary>
internal sealed class NoAnswer(int? status) : IResult
{
    /// <summary>204.</summary>
    internal static NoAnswer NoContent { get; } = new(StatusCodes.Status204NoContent);

    /// <summary>202.</summary>
    internal static NoAnswer Accepted { get; } = new(StatusCodes.Status202Accepted);

    /// <summary>The response is written already.</summary>
    internal static NoAnswer Written { get; } = new((int?)null);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (status is { } code) httpContext.Response.StatusCode = code;
        return Task.CompletedTask;
    }
}
