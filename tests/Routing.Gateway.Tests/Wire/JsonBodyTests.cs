using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Routing.Gateway.Tests;

/// <summary>Bodies go out whole, with their length.</summary>
public sealed class JsonBodyTests
{
    [Theory]
    [InlineData("c1")]
    [InlineData("电话")]
    public async Task Answer_HasItsLengthInBytes(string callId)
    {
        string text = await WriteAsync(callId);
        Assert.Equal(callId, JsonDocument.Parse(text).RootElement.GetProperty("callId").GetString());
        Assert.Contains(callId, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LargeAnswer_LeavesNothingBehindForTheNext()
    {
        string large = new('x', 200_000);
        Assert.Contains(large, await WriteAsync(large), StringComparison.Ordinal);
        Assert.Equal(await WriteAsync("c2"), await WriteAsync("c2"));
        Assert.True((await WriteAsync("c2")).Length < 200);
    }

    [Fact]
    public async Task FailureInTheMiddle_LeavesNothingBehindForTheNext()
    {
        var context = new DefaultHttpContext();
        await Assert.ThrowsAsync<ArgumentException>(() => JsonBody.WriteAsync(context.Response, AnswerOf("c1") with { EstimatedWaitSeconds = double.NaN }, GatewayJson.Wire.CallAnswer));
        Assert.Null(context.Response.ContentLength);
        Assert.StartsWith("{\"callId\":\"c3\"", await WriteAsync("c3"), StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(string callId)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await JsonBody.WriteAsync(context.Response, AnswerOf(callId), GatewayJson.Wire.CallAnswer);
        await context.Response.BodyWriter.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal(body.Length, context.Response.ContentLength);
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private static CallAnswer AnswerOf(string callId) => new(callId, "queued", "vip", 1, 2.5, 7);
}
