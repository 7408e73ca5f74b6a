using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Routing.Gateway;

/// <summary>What one client, or all together, may take of the server: the section <c>Routing:Limits</c>.</summary>
/// <param name="Requests">Most requests open at one time, but for those that wait for events.</param>
/// <param name="Waits">Most streams and pulls open at one time.</param>
/// <param name="CommandWaitMs">Longest time for which a command may wait for the writer before new calls are refused.</param>
/// <param name="HeadersSeconds">Longest time for the headers of a request.</param>
/// <param name="BodyBytesPerSecond">Least rate of a body, on average; of a batch sixteen times that.</param>
/// <param name="BodyGraceSeconds">Time before the rate of a body counts.</param>
/// <param name="StallSeconds">Longest time for which the reader of a stream may take nothing while something is there for it.</param>
internal sealed record HttpLimits(
    int Requests, int Waits, int CommandWaitMs, int HeadersSeconds, int BodyBytesPerSecond, int BodyGraceSeconds, int StallSeconds)
{
    private const int HeaderBytes = 16 * 1024;
    private const int BatchFactor = 16;

    /// <summary>Least rate of a batch.</summary>
    internal MinDataRate BatchRate => new(BodyBytesPerSecond * BatchFactor, TimeSpan.FromSeconds(BodyGraceSeconds));

    /// <summary>Reads the section; each number may be left out.</summary>
    /// <exception cref="StartRefusedException">One of them is no such number.</exception>
    internal static HttpLimits Read(IConfigurationSection section) => new(
        Number(section, "Requests", 500, 1_000_000),
        Number(section, "Waits", 50_000, 1_000_000),
        Number(section, "CommandWaitMs", 1_000, 60_000),
        Number(section, "HeadersSeconds", 10, 600),
        Number(section, "BodyBytesPerSecond", 4096, 1_000_000),
        Number(section, "BodyGraceSeconds", 5, 600),
        Number(section, "StallSeconds", 10, 600));

    /// <summary>Sets them for the server.</summary>
    internal void Apply(KestrelServerLimits server)
    {
        server.MaxRequestBodySize = BodyLimit.Single.MaxRequestBodySize;
        server.MaxRequestHeadersTotalSize = HeaderBytes;
        server.RequestHeadersTimeout = TimeSpan.FromSeconds(HeadersSeconds);
        server.MinRequestBodyDataRate = new MinDataRate(BodyBytesPerSecond, TimeSpan.FromSeconds(BodyGraceSeconds));
        server.MaxConcurrentConnections = (long)Requests + Waits;
    }

    private static int Number(IConfigurationSection section, string name, int fallback, int most)
    {
        if (section[name] is not { } text) return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 && number <= most
            ? number
            : throw new StartRefusedException($"{section.Path}:{name} is a whole number from 1 to {most}, not '{text}'.");
    }
}
