using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Center;

/// <summary>Events as JSON, one object each; fields without a value are left out, times are in milliseconds.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FeedEvent))]
internal sealed partial class FeedJson : JsonSerializerContext
{
    internal static string Write(FeedEvent feedEvent) => JsonSerializer.Serialize(feedEvent, Default.FeedEvent);
}
