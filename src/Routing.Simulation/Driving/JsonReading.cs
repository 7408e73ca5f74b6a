using System.Text.Json;

namespace Routing.Simulation;

/// <summary>Reads fields that may be missing.</summary>
internal static class JsonReading
{
    public static JsonElement FieldOf(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field : default;

    public static string? TextOf(this JsonElement element, string name) =>
        element.FieldOf(name) is { ValueKind: JsonValueKind.String } field ? field.GetString() : null;

    public static double? NumberOf(this JsonElement element, string name) =>
        element.FieldOf(name) is { ValueKind: JsonValueKind.Number } field ? field.GetDouble() : null;

    public static long? CountOf(this JsonElement element, string name) =>
        element.FieldOf(name) is { ValueKind: JsonValueKind.Number } field && field.TryGetInt64(out var count) ? count : null;
}
