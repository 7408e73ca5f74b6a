using System.Text.Json;

namespace Routing.Gateway;

/// <summary>A message that was given up.</summary>
internal sealed record DeadLetterAnswer(long Number, string Id, string Type, long Sequence, int Tries, string? Error, DateTimeOffset At, JsonElement Body)
{
    /// <summary>The message as it stands.</summary>
    internal static DeadLetterAnswer Of(HookMessage message) => new(
        message.Number, message.MessageId, message.Type, message.Sequence, message.Tries, message.Error,
        InstantConverter.Of(message.DeadMs ?? 0), JsonDocument.Parse(message.Body).RootElement.Clone());
}
