using Microsoft.Extensions.Primitives;

namespace Routing.Gateway;

/// <summary>
/// Puts the keys into force again whenever the configuration changes, so that they are rotated without a restart. What does not read as keys changes
/// nothing: those in force stay.
/// </summary>
internal sealed class KeysWatch(KeysInForce keys, GatewayOptions options, IConfiguration configuration, TimeProvider time, ILogger<KeysWatch> logger)
    : IHostedService, IDisposable
{
    private static readonly TimeSpan FilePeriod = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private string? _fileText;
    private IDisposable? _reloads;
    private ITimer? _looks;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _reloads = ChangeToken.OnChange(configuration.GetReloadToken, Reload);

        // Looked at and not watched: stores of secrets swap links, and network folders tell nobody.
        if (options.KeysFile is { } file)
        {
            _fileText = KeysFile.TextOf(file);
            _looks = time.CreateTimer(_ => Look(file), null, FilePeriod, FilePeriod);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reloads?.Dispose();
        _looks?.Dispose();
    }

    private void Look(string file)
    {
        lock (_lock)
        {
            if (KeysFile.TextOf(file) is not { } text || text == _fileText) return;
            _fileText = text;
        }

        Reload();
    }

    private void Reload()
    {
        lock (_lock)
        {
            try
            {
                AccessKeys next = AccessKeys.OfRouting(configuration.GetSection("Routing"));
                if (next.Count == 0 && !options.MayBeWithoutKeys) throw new StartRefusedException("No key is left.");
                keys.Replace(next);
                KeysWatchLog.InForce(logger, next.Count);
            }
            catch (StartRefusedException refusal)
            {
                KeysWatchLog.Refused(logger, refusal.Message);
            }
        }
    }
}
