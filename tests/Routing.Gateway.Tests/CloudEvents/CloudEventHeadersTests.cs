using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Routing.Gateway.Tests;

public sealed class CloudEventHeadersTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Euro%20%E2%82%AC%20%F0%9F%98%80", "Euro € 😀")]
    [InlineData("\"in quotes\"", "in quotes")]
    [InlineData("\"a \\\"b\\\" c\"", "a \"b\" c")]
    [InlineData("100%", "100%")]
    [InlineData("\"", "\"")]
    public void Value_IsDecodedOnce(string header, string value) => Assert.Equal(value, CloudEventHeaders.Decode(header));

    [Fact]
    public void MistakenTime_IsAProblem()
    {
        var headers = new HeaderDictionary { ["ce-specversion"] = "1.0", ["ce-id"] = "1", ["ce-time"] = "soon" };
        CloudEvent read = CloudEventHeaders.Read(headers, "application/json", default(JsonElement), out Problem? problem);
        Assert.Equal(("1", null, "time"), (read.Id, read.Time, problem?.Field));
    }
}
