using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Routing.Gateway.Tests;

public sealed class IssuerTokensTests
{
    private readonly TestIssuer _issuer = new();

    [Fact]
    public async Task GoodToken_ShowsSubjectAndRoles()
    {
        ClaimsPrincipal? caller = await FindAsync(_issuer.Make("li-wei", [Roles.Supervisor, "of-another-system"]));
        Assert.Equal("li-wei", caller?.Identity?.Name);
        Assert.Equal([Roles.Ops, Roles.Supervisor], Roles.All.Where(caller!.IsInRole));
    }

    [Fact]
    public async Task AgentsToken_IsForTheAgentOfThatName() =>
        Assert.Equal("a1", (await FindAsync(_issuer.Make("a1", [Roles.Agent])))?.FindFirst("agent")?.Value);

    [Fact]
    public async Task TokenWithoutRole_MayNothing() => Assert.DoesNotContain(Roles.All, (await FindAsync(_issuer.Make("x", [])))!.IsInRole);

    [Fact]
    public async Task TokenOfAnother_IsNotBelieved()
    {
        Assert.Null(await FindAsync(new TestIssuer().Make("x", [Roles.Admin])));
        Assert.Null(await FindAsync(_issuer.Make("x", [Roles.Admin], issuer: "https://other.example")));
        Assert.Null(await FindAsync(_issuer.Make("x", [Roles.Admin], audience: "payroll")));
        Assert.Null(await FindAsync(_issuer.Make("x", [Roles.Admin], until: TimeSpan.FromMinutes(-1))));
        Assert.Null(await FindAsync(_issuer.Make(string.Empty, [Roles.Admin])));
    }

    [Fact]
    public async Task SignatureWithASharedSecret_IsNotBelieved()
    {
        var secret = new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)) { KeyId = "k1" };
        Assert.Null(await FindAsync(_issuer.Make("x", [Roles.Admin], signedBy: new SigningCredentials(secret, SecurityAlgorithms.HmacSha256))));
    }

    [Fact]
    public async Task UnsignedToken_IsNotBelieved()
    {
        string[] parts = _issuer.Make("x", [Roles.Admin]).Split('.');
        string header = Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"alg\":\"none\",\"typ\":\"JWT\"}")).TrimEnd('=');
        Assert.Null(await FindAsync($"{header}.{parts[1]}."));
        Assert.Null(await FindAsync($"{parts[0]}.{parts[1]}.{new string('A', parts[2].Length)}"));
        Assert.Null(await FindAsync("a.b.c"));
    }

    [Theory]
    [InlineData("a.b.c", true)]
    [InlineData("abc", false)]
    [InlineData("a.b", false)]
    [InlineData("a.b.c.d", false)]
    public void Look_IsThreeParts(string value, bool looks) => Assert.Equal(looks, IssuerTokens.LooksLikeOne(value));

    private async Task<ClaimsPrincipal?> FindAsync(string token) => (await _issuer.Tokens.FindAsync(token))?.Caller;
}
