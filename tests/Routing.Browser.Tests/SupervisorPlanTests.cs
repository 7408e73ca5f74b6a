using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Routing.Browser.Tests;

/// <summary>Drafts of the plan in the supervisor's console.</summary>
public sealed class SupervisorPlanTests(SharedBrowser browser) : BrowserTest(browser)
{
    private const string Draft = """
        {
          "center": "test", // kept
          "skills": ["north", "south"],
          "queues": [
            { "id": "north", "name": "Queue north" },
            {
              "id": "south",
              "serviceLevel": { "withinSeconds": 20,
                "target": TARGET }
            }
          ]
        }
        """;

    private GatewayProcess? _own;

    [Fact]
    public async Task Mistake_IsNamedWithItsLine()
    {
        Supervisor desk = await OpenPlanAsync();
        await WriteAsync(desk, "7");
        await desk.Button("Check").ClickAsync();
        await Expect(desk.Part("plan-result")).ToContainTextAsync("Mistakes: 1. The plan can't be put into force.");
        await Expect(desk.Part("plan-result").Locator("code")).ToHaveTextAsync("queues[1].serviceLevel.target");
        await Expect(desk.Part("lines")).ToContainTextAsync("✕ 9");
        await desk.Button("line 9").ClickAsync();
        Assert.Contains("\"target\": 7", await desk.Page.EvaluateAsync<string>(
            "() => { const area = document.getElementById('plan-text'); return area.value.slice(area.selectionStart, area.selectionEnd); }"), StringComparison.Ordinal);
        await desk.Button("Put into force").ClickAsync();
        await Expect(desk.Question).ToBeHiddenAsync();
        await WriteAsync(desk, "0.9");
        await Expect(desk.Part("lines")).Not.ToContainTextAsync("✕");
        await desk.Button("Check").ClickAsync();
        await Expect(desk.Part("plan-result")).ToContainTextAsync("The plan has no mistakes.");
    }

    [Fact]
    public async Task WhatIf_HasTheNumbersOfTheApiAndSaysWhatIsNotModelled()
    {
        // Both are at work still: in wrap-up.
        await Gateway.Api.AnswerAsync("anna", "north");
        await Gateway.Api.AnswerAsync("bea", "north");
        Supervisor desk = await OpenPlanAsync();
        IResponse response = await desk.Page.RunAndWaitForResponseAsync(
            () => desk.Button("What if").ClickAsync(), answer => answer.Url.EndsWith("/what-if", StringComparison.Ordinal) && answer.Ok);
        JsonElement told = JsonDocument.Parse(await response.TextAsync()).RootElement;
        Assert.Equal(2, told.GetProperty("callsLookedAt").GetInt32());
        JsonElement north = told.GetProperty("queues").EnumerateArray().Single(queue => queue.GetProperty("id").GetString() == "north");
        double level = north.GetProperty("inForce").GetProperty("serviceLevel").GetProperty("mean").GetDouble();
        ILocator line = desk.Part("plan-result").Locator("tbody tr").Filter(new() { HasText = "north" });
        await Expect(line.Locator("td").Nth(2)).ToHaveTextAsync(new Regex($"^{Math.Floor((100 * level) + 1e-9)}% ± "));
        await Expect(line).ToContainTextAsync("no clear difference");
        await Expect(desk.Part("plan-result")).ToContainTextAsync("Not modelled: opening hours, callbacks");
    }

    [Fact]
    public async Task Draft_IsComparedPutIntoForceAndRecorded()
    {
        Supervisor desk = await OpenPlanAsync();
        await desk.Button("Compare").ClickAsync();
        await Expect(desk.Part("plan-result")).ToHaveTextAsync("It is the plan in force.");
        await WriteAsync(desk, "0.9");
        await desk.Button("Put into force").ClickAsync();
        await Expect(desk.Question.Locator("ins").Filter(new() { HasText = "\"target\": 0.9" })).ToBeVisibleAsync();
        await desk.ApplyAsync("The plan takes the place of version 1.");
        await Expect(desk.Part("plan-version")).ToHaveTextAsync("Version 2 is in force.");
        await Expect(desk.Part("plan-text")).ToHaveValueAsync(new Regex("// kept"));
        await desk.ShowsRecordAsync("dev", "Plan put into force", "done");
    }

    [Fact]
    public async Task PlanPutIntoForce_IsTakenBack()
    {
        Supervisor desk = await OpenPlanAsync();
        string before = await desk.Part("plan-text").InputValueAsync();
        await WriteAsync(desk, "0.9");
        await desk.Button("Put into force").ClickAsync();
        await desk.ApplyAsync("The plan takes the place of version 1.");
        await desk.Button("Undo").ClickAsync();
        await Expect(desk.Part("said")).ToHaveTextAsync("Undone.");
        await Expect(desk.Part("plan-version")).ToHaveTextAsync("Version 3 is in force.");
        await Expect(desk.Part("plan-text")).ToHaveValueAsync(before);
    }

    private protected override async Task<GatewayProcess> StartGatewayAsync() => _own = await GatewayProcess.StartAsync(TestPlan.Of("north", "south"));

    private protected override ValueTask EndGatewayAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<Supervisor> OpenPlanAsync()
    {
        Supervisor desk = new(await OpenAsync("/supervisor"));
        await desk.GoToAsync("Plan");
        await Expect(desk.Part("plan-version")).ToHaveTextAsync("Version 1 is in force.");
        return desk;
    }

    private static Task WriteAsync(Supervisor desk, string target) => desk.Part("plan-text").FillAsync(Draft.Replace("TARGET", target, StringComparison.Ordinal));
}
