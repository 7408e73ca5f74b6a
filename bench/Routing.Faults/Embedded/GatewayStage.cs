namespace Routing.Faults;

/// <summary>What the rounds of one fault are played on: a gateway with data of its own, where needed on a disk that can be filled.</summary>
internal sealed class GatewayStage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-faults-");

    private GatewayStage(string gatewayFile)
    {
        string data = Path.Combine(_folder.FullName, "disk", "data");
        Gateway = new Node(1, new GatewayServer(gatewayFile, data, _folder.FullName));
        Nodes = new NodeSet([Gateway]);
        Data = new GatewayFolder(data);
    }

    /// <summary>The gateway.</summary>
    internal Node Gateway { get; }

    /// <summary>The gateway as clients see it.</summary>
    internal NodeSet Nodes { get; }

    /// <summary>What it keeps.</summary>
    internal GatewayFolder Data { get; }

    /// <summary>The disk, where one was asked for and could be had.</summary>
    internal SmallDisk? Disk { get; private set; }

    /// <summary>The folder, which stays when it is worth a look; a disk in it does not.</summary>
    internal string Folder => _folder.FullName;

    /// <summary>Whether the folder stays.</summary>
    internal bool Keep { get; set; }

    /// <summary>Sets everything up; null where the fault needs a disk of its own and none may be mounted.</summary>
    internal static async Task<GatewayStage?> TrySetAsync(string gatewayFile, IGatewayFault fault, CancellationToken cancellationToken)
    {
        var stage = new GatewayStage(gatewayFile);
        try
        {
            if (fault.NeedsSmallDisk) stage.Disk = await SmallDisk.TryMountAsync(Path.Combine(stage.Folder, "disk")).ConfigureAwait(false);
            if (!fault.NeedsSmallDisk || stage.Disk is not null)
            {
                await stage.Gateway.StartAsync(cancellationToken).ConfigureAwait(false);
                return stage;
            }
        }
        catch
        {
            stage.Keep = true;
            await stage.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        await stage.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Gateway.IsAlive)
        {
            await Gateway.SignalAsync("KILL").ConfigureAwait(false);
            await Gateway.EndsWithinAsync(TimeSpan.FromSeconds(10)).ConfigureAwait(false);
        }

        Nodes.Dispose();
        Disk?.Dispose();
        if (!Keep) _folder.Delete(recursive: true);
    }
}
