using System.Net;
using Microsoft.Extensions.Configuration;
using Routing.Gateway;

namespace Routing.Silo.Tests;

public class NodeOptionsTests
{
    [Fact]
    public void NoDatabase_IsRefused() => Assert.Throws<StartRefusedException>(() => Read());

    [Fact]
    public void Defaults_AreThoseOfOneNodeOnItsOwnMachine()
    {
        NodeOptions production = Read(("ConnectionStrings:Routing", "Host=db"));
        Assert.Equal(("routing", "routing", 11_111, 30_000), (production.ClusterId, production.ServiceId, production.SiloPort, production.GatewayPort));
        Assert.Null(production.AdvertisedIp);
        Assert.Equal(TimeSpan.FromSeconds(5), production.LeaveAfter);

        NodeOptions development = NodeOptions.Read(Configuration(("ConnectionStrings:Routing", "Host=db")), isDevelopment: true);
        Assert.Equal(IPAddress.Loopback, development.AdvertisedIp);
        Assert.Equal(TimeSpan.Zero, development.LeaveAfter);
    }

    [Fact]
    public void Settings_AreRead()
    {
        NodeOptions node = Read(
            ("ConnectionStrings:Routing", "Host=db"), ("Routing:Center", "north"), ("Routing:Centers:0", "south"), ("Routing:Cluster:ClusterId", "blue"),
            ("Routing:Cluster:ServiceId", "calls"), ("Routing:Cluster:SiloPort", "1"), ("Routing:Cluster:GatewayPort", "0"),
            ("Routing:Cluster:AdvertisedIp", "10.1.2.3"), ("Routing:Cluster:LeaveAfterSeconds", "30"));
        Assert.Equal("north", node.CenterId);
        Assert.Equal(["south"], node.OtherCenters);
        Assert.Equal(("blue", "calls", 1, 0), (node.ClusterId, node.ServiceId, node.SiloPort, node.GatewayPort));
        Assert.Equal("10.1.2.3", node.AdvertisedIp!.ToString());
        Assert.Equal(TimeSpan.FromSeconds(30), node.LeaveAfter);
    }

    [Fact]
    public void LossIsNoticed_AsSoonAsTheSettingsSay()
    {
        NodeOptions usual = Read(("ConnectionStrings:Routing", "Host=db"));
        Assert.Equal((500, 3, 2, 2_000), (usual.ProbeTimeout.TotalMilliseconds, usual.MissedProbes, usual.Votes, usual.ResponseTimeout.TotalMilliseconds));

        NodeOptions patient = Read(
            ("ConnectionStrings:Routing", "Host=db"), ("Routing:Cluster:ProbeTimeoutMs", "2000"), ("Routing:Cluster:MissedProbes", "4"),
            ("Routing:Cluster:Votes", "1"), ("Routing:Cluster:ResponseTimeoutMs", "5000"));
        Assert.Equal((2_000, 4, 1, 5_000), (patient.ProbeTimeout.TotalMilliseconds, patient.MissedProbes, patient.Votes, patient.ResponseTimeout.TotalMilliseconds));
    }

    [Theory]
    [InlineData("SiloPort", "x")]
    [InlineData("SiloPort", "70000")]
    [InlineData("GatewayPort", "-1")]
    [InlineData("AdvertisedIp", "here")]
    [InlineData("LeaveAfterSeconds", "301")]
    [InlineData("ProbeTimeoutMs", "99")]
    [InlineData("MissedProbes", "0")]
    [InlineData("Votes", "11")]
    [InlineData("ResponseTimeoutMs", "500")]
    public void ImpossibleSetting_IsNamed(string name, string value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(("ConnectionStrings:Routing", "Host=db"), ($"Routing:Cluster:{name}", value)));
        Assert.Contains($"Routing:Cluster:{name}", refused.Message, StringComparison.Ordinal);
    }

    private static NodeOptions Read(params (string Key, string Value)[] settings) => NodeOptions.Read(Configuration(settings), isDevelopment: false);

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value)).Build();
}
