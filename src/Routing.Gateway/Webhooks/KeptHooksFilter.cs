namespace Routing.Gateway;

/// <summary>Refuses requests about hooks where none can be kept.</summary>
internal sealed class KeptHooksFilter(Hooks hooks) : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        hooks.AreKept ? next(context) : ValueTask.FromResult<object?>(Problems.NoWebhooks);
}
