namespace Routing.Simulation.Tests;

public sealed class ServerSentEventsTests
{
    [Fact]
    public async Task Events_AreReadWithIdNameAndData() => Assert.Equal(
        [new ServerSentEvent("7", "call.queued", "{\"a\":1}"), new ServerSentEvent("8", "call.ended", "{}")],
        await ReadAsync("id: 7\nevent: call.queued\ndata: {\"a\":1}\n\nid: 8\nevent: call.ended\ndata: {}\n\n"));

    [Fact]
    public async Task CommentsAndUnknownFields_AreSkipped() => Assert.Equal(
        [new ServerSentEvent(null, "message", "x")], await ReadAsync(": keep-alive\n\nretry: 10\ndata:x\n\n"));

    [Fact]
    public async Task DataOfSeveralLines_IsJoined() =>
        Assert.Equal("a\n\nb", (await ReadAsync("data: a\ndata\ndata: b\n\n")).Single().Data);

    [Fact]
    public async Task EventCutOffByALostConnection_IsNotGiven() => Assert.Empty(await ReadAsync("id: 7\nevent: call.queued\ndata: {\"a\""));

    [Fact]
    public async Task IdAndName_DoNotPassToTheNextEvent() =>
        Assert.Equal(new ServerSentEvent(null, "message", "y"), (await ReadAsync("id: 7\nevent: e\ndata: x\n\ndata: y\n\n"))[1]);

    [Fact]
    public async Task EveryLine_IsHeard()
    {
        var heard = 0;
        await foreach (var _ in ServerSentEvents.ReadAsync(new StringReader(": a\n\n: b\n\n"), () => heard++, TestContext.Current.CancellationToken))
            Assert.Fail("There is no event.");
        Assert.Equal(4, heard);
    }

    private static async Task<List<ServerSentEvent>> ReadAsync(string text)
    {
        var events = new List<ServerSentEvent>();
        await foreach (var item in ServerSentEvents.ReadAsync(new StringReader(text), () => { }, TestContext.Current.CancellationToken))
            events.Add(item);
        return events;
    }
}
