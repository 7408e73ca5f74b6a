using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Routing.Gateway.Tests;

public sealed class ProblemMiddlewareTests
{
    [Theory]
    [InlineData(true, 503)]
    [InlineData(false, 500)]
    public async Task DatabaseThatFails_Is503WhereAnotherTryMayHelp(bool isTransient, int status)
    {
        var middleware = new ProblemMiddleware(_ => throw new Broken(isTransient), NullLogger<ProblemMiddleware>.Instance);
        using ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Response.Body = new MemoryStream();
        await middleware.InvokeAsync(context);
        Assert.Equal((status, isTransient), (context.Response.StatusCode, context.Response.Headers.RetryAfter.Count == 1));
    }

    private sealed class Broken(bool isTransient) : DbException("broken")
    {
        public override bool IsTransient => isTransient;
    }
}
