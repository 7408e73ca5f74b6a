namespace Routing.Gateway;

/// <summary>Body of a transfer: exactly one target.</summary>
internal sealed record TransferBody(string? ToQueue, string? ToAgent)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() => (ToQueue, ToAgent) switch
    {
        (null, null) => Problems.MissingField("toQueue"),
        (not null, not null) => Problems.InvalidField("toAgent", "either toQueue or toAgent."),
        _ => FieldRules.Id("toQueue", ToQueue) ?? FieldRules.Id("toAgent", ToAgent),
    };
}
