using System.Net.Http.Headers;
using System.Text.Json;

namespace Routing.Gateway.Tests;

/// <summary>One answer of the API.</summary>
public sealed record Reply(int Status, string Text, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Body => JsonDocument.Parse(Text).RootElement.Clone();

    /// <summary>The problem's code, or null.</summary>
    public string? Code => this["code"];

    /// <summary>A text of the body, or null.</summary>
    public string? this[string name] =>
        Text.StartsWith('{') && Body.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;

    /// <summary>Fails unless the status is the one expected.</summary>
    public Reply Expect(int status)
    {
        Assert.True(status == Status, $"Expected {status}, got {Status}: {Text}");
        return this;
    }

    /// <summary>Fails unless this is the problem expected, in the form of RFC 9457.</summary>
    public Reply ExpectProblem(int status, string code, string? field = null)
    {
        Expect(status);
        Assert.Equal("application/problem+json", ContentHeaders.ContentType?.MediaType);
        Assert.Equal(code, Code);
        Assert.Equal(status, Body.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(this["title"]));
        Assert.False(string.IsNullOrWhiteSpace(this["detail"]));
        Assert.Equal(field, this["field"]);
        return this;
    }
}
