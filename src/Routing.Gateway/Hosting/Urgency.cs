namespace Routing.Gateway;

/// <summary>What is known of an endpoint's requests before they run: whether one may be put off, and whether it stays open.</summary>
internal static class Urgency
{
    private static readonly object Never = new Mark("never put off");
    private static readonly object Open = new Mark("stays open");

    /// <summary>A call in progress depends on it: it is let in whatever else is refused.</summary>
    internal static TBuilder IsNeverPutOff<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(Never);

    /// <summary>Its requests wait for events; they are many and cost little.</summary>
    internal static TBuilder StaysOpen<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(Open);

    /// <summary>Whether the request's endpoint is never put off.</summary>
    internal static bool IsNeverPutOff(HttpContext context) => Has(context, Never);

    /// <summary>Whether the request's endpoint waits for events.</summary>
    internal static bool StaysOpen(HttpContext context) => Has(context, Open);

    private static bool Has(HttpContext context, object mark) => context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is { } found && ReferenceEquals(found, mark);

    private sealed record Mark(string Name);
}
