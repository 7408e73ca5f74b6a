using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Routing.Center.Tests;

namespace Routing.Gateway.Tests;

public sealed class AccessEndTests
{
    private static readonly AccessKey Watch = new("watch", Enumerable.Repeat((byte)1, 32).ToArray(), Roles.Ops, null, null, []);
    private readonly ManualTime _clock = new();
    private readonly KeysInForce _keys = new(new AccessKeys([Watch]));

    [Fact]
    public void Token_EndsWhenItsTimeIsOver()
    {
        using AccessEnd end = EndOf(null, TimeSpan.FromMinutes(5));
        _clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        Assert.False(end.Token.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(end.Token.IsCancellationRequested);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-30)]
    public void TokenThatIsOver_EndsAtOnce(int seconds)
    {
        using AccessEnd end = EndOf(null, TimeSpan.FromSeconds(seconds));
        Assert.True(end.Token.IsCancellationRequested);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CookieOfAKey_EndsWithTheFirstOfBoth(bool losesKey)
    {
        using AccessEnd end = EndOf(Watch, SessionTickets.Lifetime);
        Assert.False(end.Token.IsCancellationRequested);
        if (losesKey) _keys.Replace(new AccessKeys([]));
        else _clock.Advance(SessionTickets.Lifetime);
        Assert.True(end.Token.IsCancellationRequested);
    }

    [Fact]
    public void Key_HasNoTimeOfItsOwn()
    {
        using AccessEnd end = EndOf(Watch, null);
        _clock.Advance(TimeSpan.FromDays(400));
        Assert.False(end.Token.IsCancellationRequested);
        _keys.Replace(new AccessKeys([]));
        Assert.True(end.Token.IsCancellationRequested);
    }

    [Fact]
    public void TokenForAYear_IsCutWithinTheLongestTimer()
    {
        using AccessEnd end = EndOf(null, TimeSpan.FromDays(365));
        _clock.Advance(TimeSpan.FromDays(39));
        Assert.False(end.Token.IsCancellationRequested);
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.True(end.Token.IsCancellationRequested);
    }

    [Fact]
    public void WhoNeedsNothing_HasNoEnd()
    {
        using AccessEnd end = AccessEnd.Of(Context(null));
        Assert.False(end.Token.CanBeCanceled);
    }

    [Fact]
    public void EndThatIsNotWaitedForAnyMore_LeavesNoTimer()
    {
        EndOf(null, TimeSpan.FromHours(1)).Dispose();
        Assert.Equal(0, _clock.Timers);
    }

    private AccessEnd EndOf(AccessKey? key, TimeSpan? left)
    {
        var properties = new AuthenticationProperties();
        if (key is not null) properties.SetParameter(KeyAuthenticationHandler.Key, key);
        if (left is { } span) properties.SetParameter<DateTimeOffset?>(KeyAuthenticationHandler.EndsAt, _clock.GetUtcNow() + span);
        return AccessEnd.Of(Context(new AuthenticationTicket(new ClaimsPrincipal(), properties, "key")));
    }

    private DefaultHttpContext Context(AuthenticationTicket? ticket)
    {
        ServiceProvider services = new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddSingleton(_keys).BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        if (ticket is not null) context.Features.Set<IAuthenticateResultFeature>(new Result { AuthenticateResult = AuthenticateResult.Success(ticket) });
        return context;
    }

    private sealed class Result : IAuthenticateResultFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; }
    }
}
