using System.Text.Json;

namespace Routing.Gateway;

/// <summary>Texts in JSON that nothing has looked at yet.</summary>
internal static class JsonText
{
    /// <summary>The text; null where its bytes or its escapes are none.</summary>
    internal static string? Of(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are no UTF-8: the reader takes them for JSON, and only now finds that they say nothing.
            return null;
        }
    }
}
