using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Routing.Gateway;

/// <summary>How events are delivered to hooks: the section <c>Routing:Webhooks</c>.</summary>
internal sealed record WebhookOptions
{
    private const int LeastCharacters = 32;

    /// <summary>What closes the secrets of hooks in a database, 32 bytes, the same on all nodes; null where the configuration has none.</summary>
    internal ReadOnlyMemory<byte>? SealKey { get; init; }

    /// <summary>Whether hooks may be plain HTTP and stand on private, loopback and link-local addresses.</summary>
    internal bool AllowPrivate { get; init; }

    /// <summary>Time before the second try; each next one waits four times as long, at most <see cref="LongestWait"/>.</summary>
    internal TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest time between two tries.</summary>
    internal TimeSpan LongestWait { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Tries after which a message is laid aside.</summary>
    internal int Tries { get; init; } = 9;

    /// <summary>Longest time for one try, from the name's resolution to the answer's headers.</summary>
    internal TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Messages on their way to one hook at one time.</summary>
    internal int Parallel { get; init; } = 8;

    /// <summary>Messages that may wait for one hook; from there on the feed, which the history keeps, is not read for it until some have gone.</summary>
    internal int MostWaiting { get; init; } = 2_000;

    /// <summary>Most hooks of one key.</summary>
    internal int MostHooks { get; init; } = 16;

    /// <summary>Reads the section; everything in it may be left out.</summary>
    /// <exception cref="StartRefusedException">Something in it is not as it has to be.</exception>
    internal static WebhookOptions Read(IConfigurationSection section)
    {
        var defaults = new WebhookOptions();
        return defaults with
        {
            SealKey = Key(section, "Secret"),
            AllowPrivate = string.Equals(section["AllowPrivate"], "true", StringComparison.OrdinalIgnoreCase),
            FirstWait = Seconds(section, "FirstWaitSeconds", defaults.FirstWait),
            Timeout = Seconds(section, "TimeoutSeconds", defaults.Timeout),
            Tries = Number(section, "Tries", defaults.Tries, 100),
            Parallel = Number(section, "Parallel", defaults.Parallel, 256),
        };
    }

    private static ReadOnlyMemory<byte>? Key(IConfigurationSection section, string name)
    {
        // An array that is null would become a memory that is empty, and not null.
        if (section[name] is not { Length: > 0 } text) return null;
        return text.Length >= LeastCharacters
            ? SHA256.HashData(Encoding.UTF8.GetBytes(text))
            : throw new StartRefusedException($"{section.Path}:{name} has to be random and at least {LeastCharacters} characters long.");
    }

    private static TimeSpan Seconds(IConfigurationSection section, string name, TimeSpan fallback)
    {
        if (section[name] is not { } text) return fallback;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : throw new StartRefusedException($"{section.Path}:{name} is a number of seconds above 0 and at most 3600, not '{text}'.");
    }

    private static int Number(IConfigurationSection section, string name, int fallback, int most)
    {
        if (section[name] is not { } text) return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && number <= most
            ? number
            : throw new StartRefusedException($"{section.Path}:{name} is a whole number from 1 to {most}, not '{text}'.");
    }
}
