using Microsoft.AspNetCore.Http;

namespace Routing.Gateway.Tests;

/// <summary>Which center a request is about.</summary>
public sealed class CenterChoiceTests
{
    private readonly ServedCenters _centers = new([new ScriptedCenter("east"), new ScriptedCenter("west")], new Presences(TimeProvider.System), TimeProvider.System);

    [Theory]
    [InlineData(null, "", "", "east")]
    [InlineData(null, "west", "", "west")]
    [InlineData("east", "", "*", "east")]
    [InlineData("west", "", "*", "west")]
    [InlineData("west", "west", "", "west")]
    [InlineData("west", "east", "north,west", "west")]
    public async Task Request_IsAboutTheCenterThatItNamesElseTheKeysElseTheFirst(string? asked, string own, string others, string expected)
    {
        (ChosenCenter chosen, HttpContext context) = await ChooseAsync("/v1/calls", asked, own, others);
        Assert.Equal((expected, StatusCodes.Status204NoContent), (chosen.Served.Center.Id, context.Response.StatusCode));
    }

    [Theory]
    [InlineData("west", "", "", StatusCodes.Status403Forbidden)]
    [InlineData("west", "east", "north", StatusCodes.Status403Forbidden)]
    [InlineData("north", "", "*", StatusCodes.Status404NotFound)]
    [InlineData("", "", "*", StatusCodes.Status404NotFound)]
    [InlineData(null, "north", "", StatusCodes.Status404NotFound)]
    public async Task CenterNotAllowedOrNotServed_IsRefused(string? asked, string own, string others, int status)
    {
        (_, HttpContext context) = await ChooseAsync("/v1/calls", asked, own, others);
        Assert.Equal(status, context.Response.StatusCode);
        await context.Response.BodyWriter.FlushAsync(TestContext.Current.CancellationToken);
        context.Response.Body.Position = 0;
        string problem = await new StreamReader(context.Response.Body).ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains(status == StatusCodes.Status404NotFound ? "\"unknown-center\"" : "\"forbidden\"", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HealthAndPages_AreAboutTheNode()
    {
        (ChosenCenter chosen, HttpContext context) = await ChooseAsync("/readyz", "north", string.Empty, string.Empty);
        Assert.Equal(("east", StatusCodes.Status204NoContent), (chosen.Served.Center.Id, context.Response.StatusCode));
    }

    private async Task<(ChosenCenter Chosen, HttpContext Context)> ChooseAsync(string path, string? asked, string own, string others)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.Path = path;
        if (asked is not null) context.Request.QueryString = QueryString.Create("center", asked);
        context.User = Caller.Create(
            "test", "key", [Roles.Cti], null, own.Length == 0 ? null : own, others.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var chosen = new ChosenCenter(_centers);
        var choice = new CenterChoice(
            passed =>
            {
                passed.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            },
            _centers);
        await choice.InvokeAsync(context, chosen);
        return (chosen, context);
    }
}
