using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Center;

/// <summary>The plan's JSON metadata: what <see cref="PlanShape"/> walks and <see cref="PlanReader"/> reads with.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RoutingPlan))]
internal sealed partial class PlanJson : JsonSerializerContext;
