using Microsoft.Extensions.Logging;

namespace Routing.Grains;

internal sealed partial class FeedFollower
{
    [LoggerMessage(3201, LogLevel.Warning, "Center '{Center}' does not answer; its feed was read up to sequence {Sequence}.")]
    private partial void Lost(string center, long sequence);

    [LoggerMessage(3202, LogLevel.Information, "Center '{Center}' answers again; its feed goes on after sequence {Sequence}.")]
    private partial void Found(string center, long sequence);
}
