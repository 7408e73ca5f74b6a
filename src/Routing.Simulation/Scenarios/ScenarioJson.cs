using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Simulation;

/// <summary>How SCENARIO.json is read: unknown fields are mistakes, and so is null where a value belongs.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ScenarioFile))]
[JsonSerializable(typeof(IReadOnlyList<ArrivalFile>))]
[JsonSerializable(typeof(TraceReference))]
[JsonSerializable(typeof(RatesFile))]
internal sealed partial class ScenarioJson : JsonSerializerContext;
