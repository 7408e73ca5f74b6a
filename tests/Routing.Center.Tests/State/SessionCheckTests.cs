namespace Routing.Center.Tests;

public sealed class SessionCheckTests
{
    private readonly AgentRecord _agent = new(0, "anna", AgentRecord.NoCard);

    [Fact]
    public void UnknownAgent_IsRefused() => Assert.Equal(Refusal.UnknownAgent, SessionCheck.Of(null, "h"));

    [Fact]
    public void SignedOutAgent_IsRefused() => Assert.Equal(Refusal.NotSignedIn, SessionCheck.Of(_agent, "h"));

    [Theory]
    [InlineData("h", Refusal.None)]
    [InlineData("H", Refusal.SessionRevoked)]
    [InlineData("", Refusal.SessionRevoked)]
    [InlineData("hh", Refusal.SessionRevoked)]
    public void SignedInAgent_IsKnownByItsHash(string hash, Refusal expected)
    {
        _agent.Session = new AgentSession("p", "h", null);
        Assert.Equal(expected, SessionCheck.Of(_agent, hash));
    }

    [Fact]
    public void EveryCharacterOfTheHash_Counts()
    {
        string hash = new('a', 67);
        Assert.True(SessionCheck.SameHash(hash, new string('a', 67)));
        for (int i = 0; i < hash.Length; i++) Assert.False(SessionCheck.SameHash(hash, hash.Remove(i, 1).Insert(i, "b")));
        Assert.False(SessionCheck.SameHash(hash, hash[1..]));
    }
}
