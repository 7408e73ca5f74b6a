namespace Routing.Gateway.Tests;

/// <summary>What a value of the wrong kind is answered with.</summary>
public sealed class ValueKindsTests(ApiFixture fixture)
{
    [Theory]
    [InlineData("\"callId\":7", "a text in quotes")]
    [InlineData("\"priority\":\"3\"", "a whole number")]
    [InlineData("\"complaint\":\"yes\"", "true or false")]
    [InlineData("\"needs\":\"mark\"", "a list")]
    [InlineData("\"customer\":\"u1\"", "an object")]
    [InlineData("\"attributes\":[]", "an object of texts")]
    [InlineData("\"occurredAt\":\"noon\"", "a time with offset in ISO 8601")]
    public async Task WrongKind_IsToldWhatIsExpected(string field, string expected)
    {
        Reply reply = (await fixture.Api.SendAsync(HttpMethod.Post, "/v1/calls", $"{{{field}}}")).ExpectProblem(400, "invalid-field", field.Split('"')[1]);
        Assert.Contains(expected, reply["detail"], StringComparison.Ordinal);
    }
}
