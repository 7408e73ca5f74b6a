using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Routing.Gateway.Tests;

public sealed class SettingsFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settings").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void File_IsReadAndLookedAtWithoutWatchingItsFolder()
    {
        File.WriteAllText(Path.Combine(_folder, "appsettings.json"), """{ "Routing": { "Center": "first" } }""");
        var configuration = new ConfigurationManager();
        configuration.SetBasePath(_folder);
        configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        configuration.AddJsonFile("appsettings.Production.json", optional: true, reloadOnChange: false);
        configuration.AddInMemoryCollection([new("Routing:Node", "n1")]);
        SettingsFiles.LookForChanges(configuration, _folder);
        Assert.Equal("first", configuration["Routing:Center"]);
        Assert.Equal("n1", configuration["Routing:Node"]);
        JsonConfigurationSource[] files = [.. configuration.Sources.OfType<JsonConfigurationSource>()];
        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.True(file.ReloadOnChange && file.Optional));
        Assert.All(files, file => Assert.True(Assert.IsType<PhysicalFileProvider>(file.FileProvider).UseActivePolling));
    }

    [Fact]
    public void BrokenFile_IsRefusedAtTheStart()
    {
        File.WriteAllText(Path.Combine(_folder, "appsettings.json"), "{ no");
        var configuration = new ConfigurationManager();
        Assert.Throws<InvalidDataException>(() =>
        {
            configuration.SetBasePath(_folder).AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
            SettingsFiles.LookForChanges(configuration, _folder);
        });
    }
}
