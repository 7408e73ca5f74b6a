using Routing.Center;

namespace Routing.Gateway;

/// <summary>Body of <c>PATCH /v1/calls/{callId}</c>.</summary>
internal sealed record CallChangeBody(IReadOnlyDictionary<string, string?>? Attributes, int? Priority, string? Queue)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() =>
        FieldRules.Map("attributes", Attributes, nullRemoves: true)
        ?? FieldRules.Range("priority", Priority, 0, Core.RoutingTable.MaxPriority)
        ?? FieldRules.Id("queue", Queue);

    /// <summary>The checked body as the center takes it.</summary>
    internal CallChange ToChange() => new()
    {
        Attributes = Attributes is null ? null : CallBody.AttributesOf(Attributes),
        Priority = Priority,
        Queue = Queue,
    };
}
