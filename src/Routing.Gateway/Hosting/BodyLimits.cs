namespace Routing.Gateway;

/// <summary>Sets the largest body of endpoints.</summary>
internal static class BodyLimits
{
    /// <summary>The endpoint takes lists, or a whole plan.</summary>
    internal static TBuilder TakesBatches<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(BodyLimit.Batch);
}
