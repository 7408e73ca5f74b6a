namespace Routing.Load;

/// <summary>What a server answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
/// <param name="SaysWhen">Whether it said when to try again (<c>Retry-After</c>).</param>
internal readonly record struct HttpAnswer(int Status, byte[] Body, bool SaysWhen);
