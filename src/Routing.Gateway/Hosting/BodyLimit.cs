using Microsoft.AspNetCore.Http.Metadata;

namespace Routing.Gateway;

/// <summary>Largest body that an endpoint takes.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata
{
    /// <summary>64 KiB.</summary>
    internal static BodyLimit Single { get; } = new(64 * 1024);

    /// <summary>4 MiB.</summary>
    internal static BodyLimit Batch { get; } = new(4 * 1024 * 1024);
}
