using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Routing.Gateway;

/// <summary>
/// Has appsettings.json looked at every few seconds, and read again once it changed. The host's own way watches the working folder with all below it: in
/// a large one, such as a home, that takes seconds at the start and the system's watches, and a changed link stays unseen.
/// </summary>
internal static class SettingsFiles
{
    /// <summary>Puts files that are looked at in the place of those that the host read once.</summary>
    /// <param name="configuration">The application's, not yet built.</param>
    /// <param name="folder">Where the files stand.</param>
    internal static void LookForChanges(ConfigurationManager configuration, string folder)
    {
        var files = new PhysicalFileProvider(folder) { UsePollingFileWatcher = true, UseActivePolling = true };
        IList<IConfigurationSource> sources = configuration.Sources;
        for (int i = 0; i < sources.Count; i++)
        {
            if (sources[i] is not JsonConfigurationSource { Path: { } path } read || !path.StartsWith("appsettings", StringComparison.Ordinal)) continue;
            sources[i] = new JsonConfigurationSource { Path = path, Optional = read.Optional, ReloadOnChange = true, FileProvider = files };
        }
    }
}
