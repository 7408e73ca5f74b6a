namespace Routing.Gateway.Tests;

/// <summary>One span as it was received.</summary>
internal sealed record OtlpSpan(string Trace, string Id, string Parent, string Name, ulong Start, ulong End, IReadOnlyList<string> Links)
{
    /// <summary>The spans of a request to <c>v1/traces</c>.</summary>
    internal static IEnumerable<OtlpSpan> AllOf(byte[] request) =>
        from resource in new ProtoReader(request).Messages(1)
        from scope in resource.Messages(2)
        from span in scope.Messages(2)
        select new OtlpSpan(span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), span.Fixed(7), span.Fixed(8), [.. span.Messages(13).Select(link => link.Hex(2))]);
}
