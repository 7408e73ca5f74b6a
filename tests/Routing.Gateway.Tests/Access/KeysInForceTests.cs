namespace Routing.Gateway.Tests;

public sealed class KeysInForceTests
{
    private readonly AccessKey _old = Key(1);
    private readonly AccessKey _next = Key(2);

    [Fact]
    public void KeyThatIsTakenAway_EndsWhatIsOpenForIt()
    {
        var keys = new KeysInForce(new AccessKeys([_old, _next]));
        CancellationToken old = keys.EndOf(_old);
        CancellationToken next = keys.EndOf(_next);
        keys.Replace(new AccessKeys([Key(2)]));
        Assert.True(old.IsCancellationRequested);
        Assert.False(next.IsCancellationRequested);
        Assert.Null(keys.Current.Named("north").FirstOrDefault(key => key.IsSame(_old)));
    }

    [Fact]
    public void KeyThatIsGoneAlready_EndsAtOnce()
    {
        var keys = new KeysInForce(new AccessKeys([_old]));
        keys.Replace(new AccessKeys([_next]));
        Assert.True(keys.EndOf(_old).IsCancellationRequested);
    }

    [Fact]
    public void KeyReadAgain_IsTheSame()
    {
        var keys = new KeysInForce(new AccessKeys([_old]));
        CancellationToken first = keys.EndOf(_old);
        keys.Replace(new AccessKeys([Key(1)]));
        Assert.False(first.IsCancellationRequested);
        Assert.Equal(first, keys.EndOf(Key(1)));
    }

    public static TheoryData<string> Rights => [nameof(AccessKey.Role), nameof(AccessKey.AgentId), nameof(AccessKey.Center), nameof(AccessKey.Centers), nameof(AccessKey.Name)];

    [Theory]
    [MemberData(nameof(Rights))]
    public void KeyWithOtherRights_IsAnother(string changed)
    {
        var keys = new KeysInForce(new AccessKeys([_old]));
        CancellationToken end = keys.EndOf(_old);
        AccessKey other = changed switch
        {
            nameof(AccessKey.Role) => _old with { Role = Roles.Ops },
            nameof(AccessKey.AgentId) => _old with { AgentId = "a" },
            nameof(AccessKey.Center) => _old with { Center = "c" },
            nameof(AccessKey.Centers) => _old with { Centers = ["c"] },
            _ => _old with { Name = "south" },
        };
        keys.Replace(new AccessKeys([other]));
        Assert.True(end.IsCancellationRequested);
    }

    [Fact]
    public void OtherLimit_EndsNothing()
    {
        var keys = new KeysInForce(new AccessKeys([_old]));
        CancellationToken end = keys.EndOf(_old);
        keys.Replace(new AccessKeys([_old with { Limit = new KeyLimit(1, 1) }]));
        Assert.False(end.IsCancellationRequested);
    }

    private static AccessKey Key(byte hash) => new("north", Enumerable.Repeat(hash, 32).ToArray(), Roles.Cti, null, null, []);
}
