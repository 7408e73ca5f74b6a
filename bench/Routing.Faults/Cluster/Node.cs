using System.Diagnostics;

namespace Routing.Faults;

/// <summary>One node of the cluster: a process that is started, struck and started again on the same ports.</summary>
internal sealed class Node(int number, INodeProgram program) : IDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan CheckLimit = TimeSpan.FromSeconds(1);

    private readonly int _port = Ports.Spare();
    private readonly int _siloPort = Ports.Spare();
    private readonly FailureCount _failures = new();
    private CancellationTokenSource _gone = new();
    private Process? _process;
    private volatile bool _isOut = true;
    private volatile bool _isDown = true;
    private volatile bool _isToldToEnd;
    private int _unaskedEnds;

    /// <summary>What carries its requests.</summary>
    internal HttpMessageHandler Handler { private get; set; } = new SocketsHttpHandler { UseProxy = false, UseCookies = false };

    /// <summary>1, 2, 3.</summary>
    internal int Number => number;

    /// <summary>Talks to the node.</summary>
    internal HttpClient Http => field ??= new HttpClient(Handler)
    {
        BaseAddress = new Uri($"http://127.0.0.1:{_port}"),
        Timeout = TimeSpan.FromSeconds(20),
    };

    /// <summary>Whether no new requests are sent to it: it is down, or has said that it leaves.</summary>
    internal bool IsOut => _isOut;

    /// <summary>Whether the campaign has struck it, so that what fails on it is no fault of the cluster.</summary>
    internal bool IsDown => _isDown;

    /// <summary>Cancelled when the campaign strikes it: what is on its way to it is given up at once.</summary>
    internal CancellationToken Gone => _gone.Token;

    /// <summary>Requests that failed on it while it was not down.</summary>
    internal FailureCount Failures => _failures;

    /// <summary>How often it ended without having been struck or told to leave: the others took it for dead.</summary>
    internal int UnaskedEnds => Volatile.Read(ref _unaskedEnds);

    /// <summary>Process id.</summary>
    internal int ProcessId => _process!.Id;

    /// <summary>Whether the process runs.</summary>
    internal bool IsAlive => _process is { HasExited: false };

    /// <summary>Exit code of a process that has ended.</summary>
    internal int ExitCode => _process!.ExitCode;

    /// <summary>Starts the process and returns when it is ready.</summary>
    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        _process?.Dispose();
        _isToldToEnd = false;
        _process = program.Start(number, _port, _siloPort);
        _process.Exited += (ended, _) => Ended(ended);
        _process.EnableRaisingEvents = true;
        while (!await IsReadyAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!IsAlive) throw new InvalidOperationException($"Node {number} has ended with {ExitCode}; its log is {program.LogOf(number)}.");
            await Task.Delay(Poll, cancellationToken).ConfigureAwait(false);
        }

        _gone.Dispose();
        _gone = new CancellationTokenSource();
        TakeIn();
    }

    /// <summary>Takes it into the turn.</summary>
    internal void TakeIn() => _isDown = _isOut = false;

    /// <summary>What fails on it from now on is no fault of the cluster.</summary>
    internal void MarkDown() => _isDown = _isOut = true;

    /// <summary>Whether it says that it is ready.</summary>
    internal async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(CheckLimit);
            using HttpResponseMessage response = await Http.GetAsync(new Uri("/readyz", UriKind.Relative), limit.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Kills or freezes the process.</summary>
    internal async Task StrikeAsync(string signal)
    {
        MarkDown();
        await SignalAsync(signal).ConfigureAwait(false);
    }

    /// <summary>Gives up what is on its way to it, as clients of a node that stands still do in the end.</summary>
    internal Task GiveUpAsync() => _gone.CancelAsync();

    /// <summary>Sends a signal and nothing else.</summary>
    internal async Task SignalAsync(string signal)
    {
        _isToldToEnd = true;
        using Process kill = Process.Start("kill", [$"-{signal}", $"{ProcessId}"]);
        await kill.WaitForExitAsync().ConfigureAwait(false);
    }

    /// <summary>Takes it out of the turn, as a balancer does with a node that is not ready.</summary>
    internal void TakeOut() => _isOut = true;

    /// <summary>Waits until the process has ended; false when it has not within the limit.</summary>
    internal async Task<bool> EndsWithinAsync(TimeSpan limit)
    {
        using var over = new CancellationTokenSource(limit);
        await _process!.WaitForExitAsync(over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!IsAlive) MarkDown();
        return !IsAlive;
    }

    private void Ended(object? process)
    {
        if (!ReferenceEquals(process, _process)) return;
        MarkDown();
        if (!_isToldToEnd) Interlocked.Increment(ref _unaskedEnds);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _isToldToEnd = true;
        if (IsAlive) _process!.Kill();
        _process?.Dispose();
        _gone.Dispose();
        Http.Dispose();
    }
}
