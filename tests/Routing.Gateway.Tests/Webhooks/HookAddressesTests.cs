using System.Net;
using System.Net.Sockets;

namespace Routing.Gateway.Tests;

public sealed class HookAddressesTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::7f00:1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:1::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("ff02::1", false)]
    public void Address_IsPublicOrNot(string address, bool isPublic) => Assert.Equal(isPublic, HookAddresses.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("8.8.8.8 10.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    public async Task Name_MayHavePublicAddressesAlone(string addresses, bool may)
    {
        string? why = await Over(addresses).CheckAsync(new Uri("https://hooks.example/"), TestContext.Current.CancellationToken);
        Assert.Equal(may, why is null);
    }

    [Fact]
    public async Task UnknownName_IsRefused()
    {
        var unknown = new HookAddresses(new WebhookOptions(), (_, _) => throw new SocketException((int)SocketError.HostNotFound));
        Assert.NotNull(await unknown.CheckAsync(new Uri("https://hooks.example/"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task NameThatMeansAnotherAddressLater_IsNotConnectedTo()
    {
        await using Receiver receiver = await Receiver.StartAsync();
        IPAddress answer = IPAddress.Parse("8.8.8.8");
        var addresses = new HookAddresses(new WebhookOptions(), (_, _) => Task.FromResult<IPAddress[]>([answer]));
        Assert.Null(await addresses.CheckAsync(new Uri("https://hooks.example/"), TestContext.Current.CancellationToken));
        answer = IPAddress.Loopback;
        using var sender = new HookSender(new WebhookOptions(), addresses, TimeProvider.System);
        var hook = new Hook("wh_1", "north", true, "unicom", new Uri($"http://hooks.example:{receiver.Address.Port}/hook"), [], new byte[32], 0);
        HookOutcome outcome = await sender.SendAsync(hook, "m1", "{}"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Null(outcome.Status);
        Assert.False(outcome.IsDelivered);
        Assert.Empty(receiver.All);
    }

    private static HookAddresses Over(string addresses) =>
        new(new WebhookOptions(), (_, _) => Task.FromResult<IPAddress[]>([.. addresses.Split(' ').Select(IPAddress.Parse)]));
}
