namespace Routing.Gateway;

/// <summary>Refuses an agent's key that is used for another agent.</summary>
internal sealed class OwnAgentFilter : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        string? agentId = context.HttpContext.GetRouteValue("agentId") as string;
        return Caller.MayActFor(context.HttpContext, agentId) ? next(context) : ValueTask.FromResult<object?>(Problems.ForeignAgent);
    }
}
