using System.Text.Json;

namespace Routing.Gateway;

/// <summary>A plan without the comments and trailing commas that its author may write and that JSON does not know.</summary>
internal sealed class StrictJson(string json) : IResult
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Whether the text is JSON but for comments and trailing commas.</summary>
    internal static bool IsJson(string json)
    {
        try
        {
            JsonDocument.Parse(json, Lenient).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using JsonDocument document = JsonDocument.Parse(json, Lenient);
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(
            httpContext.Response.BodyWriter, new JsonWriterOptions { Indented = true, Encoder = GatewayJson.Wire.Options.Encoder });
        document.RootElement.WriteTo(writer);
    }
}
