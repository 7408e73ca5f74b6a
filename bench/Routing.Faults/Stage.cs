using Routing.Center;

namespace Routing.Faults;

/// <summary>What a campaign plays on: a server with the product's tables, three nodes, and a folder for it all.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int NodeCount = 3;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("routing-faults-");

    private Stage(CampaignOptions options)
    {
        // The server's user has to pass through it.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_folder.FullName, (UnixFileMode)0b111_101_101);
        Server = new PostgresServer(options.Postgres, Path.Combine(_folder.FullName, "postgres"));
        Database = new ClusterDatabase(Server.ConnectionString);
        var program = new NodeProgram(options.NodeFile, Server.ConnectionString, _folder.FullName, options.NodeSettings);
        Nodes = new NodeSet([.. Enumerable.Range(1, NodeCount).Select(number => new Node(number, program))]);
    }

    /// <summary>The server.</summary>
    internal PostgresServer Server { get; }

    /// <summary>Its database.</summary>
    internal ClusterDatabase Database { get; }

    /// <summary>The nodes.</summary>
    internal NodeSet Nodes { get; }

    /// <summary>The folder, which stays when it is worth a look.</summary>
    internal string Folder => _folder.FullName;

    /// <summary>Whether the folder stays.</summary>
    internal bool Keep { get; set; }

    /// <summary>Sets everything up.</summary>
    internal static async Task<Stage> SetAsync(CampaignOptions options, CancellationToken cancellationToken)
    {
        var stage = new Stage(options);
        try
        {
            await stage.Server.StartAsync().ConfigureAwait(false);
            PostgresMigrations.Apply(stage.Server.ConnectionString);
            await Task.WhenAll(stage.Nodes.All.Select(node => node.StartAsync(cancellationToken))).ConfigureAwait(false);
            return stage;
        }
        catch
        {
            stage.Keep = true;
            await stage.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads the whole journal and carries it out again.</summary>
    internal JournalReport Verify()
    {
        using IJournal journal = JournalTools.OpenDatabase(Server.ConnectionString);
        return JournalTools.Verify(journal);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Nodes.Dispose();
        await Server.DisposeAsync().ConfigureAwait(false);
        if (!Keep) _folder.Delete(recursive: true);
    }
}
