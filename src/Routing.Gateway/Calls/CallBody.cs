using System.ComponentModel.DataAnnotations;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Body of <c>POST /v1/calls</c>. Everything may be missing until it is checked.</summary>
internal sealed record CallBody(
    [property: Required] string? CallId,
    string? Ani,
    string? Dnis,
    CustomerBody? Customer,
    string? Intent,
    string? Language,
    string? Province,
    bool? Complaint,
    IReadOnlyList<string?>? Needs,
    int? Priority,
    string? Queue,
    IReadOnlyDictionary<string, string?>? Attributes,
    DateTimeOffset? OccurredAt)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() =>
        FieldRules.RequiredId("callId", CallId)
        ?? FieldRules.Text("ani", Ani)
        ?? FieldRules.Text("dnis", Dnis)
        ?? Customer?.Check()
        ?? FieldRules.Text("intent", Intent)
        ?? FieldRules.Text("language", Language)
        ?? FieldRules.Text("province", Province)
        ?? CheckNeeds()
        ?? FieldRules.Range("priority", Priority, 0, Core.RoutingTable.MaxPriority)
        ?? FieldRules.Id("queue", Queue)
        ?? FieldRules.Map("attributes", Attributes, nullRemoves: false);

    /// <summary>The checked body as the center takes it.</summary>
    internal CallRequest ToRequest()
    {
        var request = new CallRequest
        {
            CallId = CallId!,
            Ani = Ani,
            Dnis = SharedTexts.Of(Dnis),
            Customer = Customer is null ? null : new CustomerCard(Customer.Id, SharedTexts.Of(Customer.Product), SharedTexts.Of(Customer.Tier)),
            Intent = SharedTexts.Of(Intent),
            Language = SharedTexts.Of(Language),
            Province = SharedTexts.Of(Province),
            Complaint = Complaint ?? false,
            Priority = Priority,
            Queue = SharedTexts.Of(Queue),
            OccurredAtMs = OccurredAt?.ToUnixTimeMilliseconds(),
        };
        if (Needs is { Count: > 0 }) request = request with { Needs = [.. Needs.Select(need => need!)] };
        return Attributes is { Count: > 0 } ? request with { Attributes = AttributesOf(Attributes) } : request;
    }

    /// <summary>Attributes with nulls, which remove one, as empty values.</summary>
    internal static Dictionary<string, string> AttributesOf(IReadOnlyDictionary<string, string?> attributes) =>
        attributes.ToDictionary(pair => pair.Key, pair => pair.Value ?? string.Empty, StringComparer.Ordinal);

    private Problem? CheckNeeds()
    {
        if (Needs is null) return null;
        if (Needs.Count > FieldRules.Needs) return Problems.InvalidField("needs", $"At most {FieldRules.Needs} entries.");
        for (int i = 0; i < Needs.Count; i++)
        {
            string field = $"needs[{i}]";
            if (Needs[i] is null) return Problems.InvalidField(field, "a text.");
            if (FieldRules.Id(field, Needs[i]) is { } problem) return problem;
        }

        return null;
    }
}
