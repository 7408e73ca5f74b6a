using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Routing.Center;

namespace Routing.Grains;

/// <summary>What nodes tell each other of a center besides commands, as JSON. Both sides know the same types, so that nothing is renamed.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(IReadOnlyList<CommandResult>))]
[JsonSerializable(typeof(IReadOnlyList<FeedEvent>))]
[JsonSerializable(typeof(CenterView))]
[JsonSerializable(typeof(CallView))]
[JsonSerializable(typeof(AgentStatus))]
[JsonSerializable(typeof(QueueGauges))]
[JsonSerializable(typeof(ContactSearch))]
[JsonSerializable(typeof(IReadOnlyList<ContactRecord>))]
[JsonSerializable(typeof(AgentStateSearch))]
[JsonSerializable(typeof(IReadOnlyList<AgentStateRecord>))]
[JsonSerializable(typeof(IntervalSearch))]
[JsonSerializable(typeof(IReadOnlyList<IntervalRecord>))]
[JsonSerializable(typeof(IReadOnlyList<CallView>))]
[JsonSerializable(typeof(ActionSearch))]
[JsonSerializable(typeof(IReadOnlyList<ActionRecord>))]
[JsonSerializable(typeof(FollowUpSearch))]
[JsonSerializable(typeof(IReadOnlyList<FollowUpView>))]
[JsonSerializable(typeof(IReadOnlyList<DesktopView>))]
[JsonSerializable(typeof(CallbackSearch))]
[JsonSerializable(typeof(IReadOnlyList<CallbackView>))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Version of the form that is written and read.</summary>
    internal const byte Version = 1;

    internal static Payload Write<T>(T value, JsonTypeInfo<T> type) => new(Version, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is of another version, or no such thing.</exception>
    internal static T Read<T>(Payload payload, JsonTypeInfo<T> type)
    {
        if (payload.Version != Version) throw new FormatException($"A node sent JSON of version {payload.Version}; this one knows {Version}.");
        try
        {
            return JsonSerializer.Deserialize(payload.Bytes, type) ?? throw new FormatException("A node sent nothing.");
        }
        catch (JsonException mistake)
        {
            throw new FormatException("A node sent something else than was asked.", mistake);
        }
    }
}
