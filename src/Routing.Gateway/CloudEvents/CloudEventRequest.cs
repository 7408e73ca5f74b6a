using System.Text.Json;

namespace Routing.Gateway;

/// <summary>The events of one request, whatever the form they come in.</summary>
/// <param name="Items">Events in the order sent; an item that could not be read as one has its problem.</param>
/// <param name="IsBatch">Whether they came as a batch, which is answered item by item.</param>
internal sealed record CloudEventRequest(IReadOnlyList<(CloudEvent? Event, Problem? Problem)> Items, bool IsBatch)
{
    private const string Structured = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";

    /// <summary>Reads the request; a problem where its body can't be read as a whole.</summary>
    internal static async ValueTask<(CloudEventRequest? Request, Problem? Problem)> ReadAsync(HttpRequest request)
    {
        string mediaType = (request.ContentType ?? string.Empty).Split(';')[0].Trim().ToLowerInvariant();
        bool isBinary = !mediaType.StartsWith("application/cloudevents", StringComparison.Ordinal) && CloudEventHeaders.ArePresent(request.Headers);
        if (!isBinary && mediaType is not (Structured or Batch)) return (null, CloudEventProblems.UnknownForm);
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return mediaType == Batch ? ReadBatch(body.RootElement)
                : isBinary ? (Single(ReadBinary(request, body.RootElement.Clone())), null)
                : (Single(ReadItem(body.RootElement)), null);
        }
        catch (JsonException)
        {
            return (null, Problems.MalformedJson);
        }
    }

    private static (CloudEventRequest? Request, Problem? Problem) ReadBatch(JsonElement body) => body.ValueKind == JsonValueKind.Array
        ? (new CloudEventRequest([.. body.EnumerateArray().Select(ReadItem)], IsBatch: true), null)
        : (null, Problems.MalformedJson with { Detail = "A batch is a JSON array of events." });

    private static CloudEventRequest Single((CloudEvent? Event, Problem? Problem) item) => new([item], IsBatch: false);

    private static (CloudEvent? Event, Problem? Problem) ReadBinary(HttpRequest request, JsonElement data) =>
        (CloudEventHeaders.Read(request.Headers, request.ContentType, data, out Problem? problem), problem);

    private static (CloudEvent? Event, Problem? Problem) ReadItem(JsonElement item)
    {
        try
        {
            return item.ValueKind == JsonValueKind.Object
                ? (item.Deserialize(GatewayJson.Wire.CloudEvent), null)
                : (null, Problems.MalformedJson with { Detail = "An event is a JSON object." });
        }
        catch (JsonException exception)
        {
            return (null, ProblemMiddleware.ProblemOf(exception));
        }
    }
}
