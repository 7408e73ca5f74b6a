using System.ComponentModel.DataAnnotations;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Body of <c>POST /v1/callbacks</c>. Everything may be missing until it is checked.</summary>
internal sealed record CallbackBody(
    string? Id, string? CallId, [property: Required] CustomerBody? Customer, [property: Required] string? Number, string? Queue, DateTimeOffset? At, string? Kind)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check() =>
        FieldRules.Id("id", Id)
        ?? FieldRules.Id("callId", CallId)
        ?? CheckCustomer()
        ?? FieldRules.RequiredId("number", Number)
        ?? FieldRules.Id("queue", Queue)
        ?? CheckKind();

    /// <summary>The checked body as the center takes it.</summary>
    internal CallbackRequest ToRequest() => new()
    {
        Id = Id,
        CallId = CallId,
        Customer = new CustomerCard(Customer!.Id, Customer.Product, Customer.Tier),
        Number = Number!,
        Queue = Queue,
        AtMs = At?.ToUnixTimeMilliseconds(),
        Kind = AskedKind,
    };

    // Without a word of it, one for an agreed time is an appointment.
    private CallbackKind AskedKind => CallbackNames.KindOf(Kind) ?? (At is null ? CallbackKind.Callback : CallbackKind.Appointment);

    private Problem? CheckCustomer() =>
        Customer is null ? Problems.MissingField("customer") : FieldRules.RequiredId("customer.id", Customer.Id) ?? Customer.Check();

    private Problem? CheckKind()
    {
        if (Kind is not null && CallbackNames.KindOf(Kind) is null) return Problems.InvalidField("kind", $"one of {CallbackNames.Kinds}.");
        return AskedKind == CallbackKind.Appointment && At is null ? Problems.MissingField("at") : null;
    }
}
