namespace Routing.Gateway;

/// <summary>A file of its own for the keys, of the shape of <c>appsettings.json</c>, so that a secret store can put it there and change it.</summary>
internal static class KeysFile
{
    /// <summary>Reads the keys of the file.</summary>
    /// <exception cref="StartRefusedException">It can't be read, or a key is not as it has to be; the message says why.</exception>
    internal static AccessKeys Read(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return AccessKeys.Read(new ConfigurationBuilder().AddJsonStream(file).Build().GetSection("Routing:Keys"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or System.Text.Json.JsonException or InvalidDataException)
        {
            throw new StartRefusedException($"The keys can't be read from {path}: {exception.Message}", exception);
        }
    }

    /// <summary>What the file holds now, to tell a change by; null where it can't be read.</summary>
    internal static string? TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
