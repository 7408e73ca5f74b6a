using Microsoft.Extensions.Logging;

namespace Routing.Center;

internal sealed partial class CenterWriter
{
    [LoggerMessage(
        1001,
        LogLevel.Information,
        "Recovered to sequence {Sequence} from the snapshot at {Snapshot}: {Rows} rows, {Commands} commands, {Events} events in {ElapsedMs} ms.")]
    private partial void Recovered(long sequence, long snapshot, long rows, long commands, long events, long elapsedMs);

    [LoggerMessage(1002, LogLevel.Error, "A batch could not be committed. The state is thrown away and recovered from the journal.")]
    private partial void Broken(Exception exception);

    [LoggerMessage(1003, LogLevel.Error, "The state could not be recovered from the journal; it will be tried again.")]
    private partial void NotRecovered(Exception exception);

    [LoggerMessage(1004, LogLevel.Critical, "The center has stopped and answers nothing more.")]
    private partial void Failed(Exception exception);
}
