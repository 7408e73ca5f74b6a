using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Gateway;

/// <summary>
/// An event as CloudEvents 1.0 describes one (CNCF, cloudevents/spec, 1.0.2), in its JSON format. Attributes that the gateway has no use for are passed
/// over. Everything may be missing until it is checked.
/// </summary>
/// <param name="Specversion">Version of the specification: 1.0.</param>
/// <param name="Id">Names the event within its source.</param>
/// <param name="Source">Names the system that it comes from.</param>
/// <param name="Type">What happened, such as <c>routing.call.offered</c>.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Subject">The call, where the data does not name it.</param>
/// <param name="Datacontenttype">Media type of the data; JSON where it is missing.</param>
/// <param name="Data">What the body of the plain request would hold.</param>
/// <param name="DataBase64">Data that is no JSON; refused.</param>
internal sealed record CloudEvent(
    string? Specversion,
    string? Id,
    string? Source,
    string? Type,
    DateTimeOffset? Time = null,
    string? Subject = null,
    string? Datacontenttype = null,
    JsonElement? Data = null,
    [property: JsonPropertyName("data_base64")] string? DataBase64 = null)
{
    private const string Version = "1.0";

    /// <summary>
    /// The event's identity among all events of its sender: id and source together, as the specification has it. One that would be too long
    /// stands as its hash.
    /// </summary>
    [JsonIgnore]
    internal string EventId
    {
        get
        {
            string both = $"{Source} {Id}";
            return both.Length <= FieldRules.IdLength ? both : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(both)));
        }
    }

    /// <summary>The first problem, or null.</summary>
    internal Problem? Check()
    {
        if (Specversion is null) return Problems.MissingField("specversion");
        if (Specversion != Version) return Problems.InvalidField("specversion", Version + ".");
        return CheckName("id", Id) ?? CheckName("source", Source) ?? CheckName("type", Type) ?? FieldRules.Id("subject", Subject) ?? CheckData();
    }

    private Problem? CheckData()
    {
        if (DataBase64 is not null || !IsJson(Datacontenttype)) return CloudEventProblems.NoJson;
        if (Data is not { } data) return Problems.MissingField("data");
        return data.ValueKind == JsonValueKind.Object ? null : Problems.InvalidField("data", "an object.");
    }

    private static Problem? CheckName(string field, string? value) => value switch
    {
        null => Problems.MissingField(field),
        "" => Problems.InvalidField(field, $"1 to {FieldRules.TextLength} characters."),
        _ => FieldRules.Text(field, value),
    };

    private static bool IsJson(string? mediaType)
    {
        string bare = (mediaType ?? "application/json").Split(';')[0].Trim();
        return bare.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
