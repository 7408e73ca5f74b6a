using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Routing.Gateway.Tests;

/// <summary>Callers' numbers and customers' ids stand in no log at any level, in no metric and in no problem's text.</summary>
// It starts a gateway that logs all it can.
[Trait("Runs", "embedded")]
public sealed class PersonalTests
{
    private const string Number = "13877665544";
    private const string Customer = "cust-marker-5150";
    private readonly ConcurrentQueue<string> _logged = [];
    private readonly List<Reply> _problems = [];

    [Fact]
    public async Task WholeCallAtLogLevelTrace_LeavesNoTraceOfTheCaller()
    {
        Dictionary<string, string?> configuration = KeyedGateway.Keys(("north", "cti", null), ("anna", "agent", "anna"), ("lead", "supervisor", null));
        foreach (string category in (string[])["Default", "Microsoft", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Hosting.Diagnostics", "System"])
        {
            configuration[$"Logging:LogLevel:{category}"] = "Trace";
        }

        await using OwnGateway gateway = await OwnGateway.StartAsync(configuration, LogAll);
        await GoodRequestsAsync(gateway);
        foreach ((string key, string method, string path, string? body) in BadRequests)
        {
            Reply reply = await gateway.With($"secret of {key}").SendAsync(new HttpMethod(method), path, body);
            Assert.InRange(reply.Status, 400, 499);
            _problems.Add(reply);
        }

        string metrics = (await gateway.With("secret of lead").GetAsync("/metrics")).Expect(200).Text;
        Assert.Contains("routing_contacts_offered_total", metrics, StringComparison.Ordinal);
        AssertClean("metrics", [metrics]);
        AssertClean("problem", _problems.Select(problem => problem.Text));
        Assert.Contains(_logged, line => line.StartsWith("Trace", StringComparison.Ordinal) || line.StartsWith("Debug", StringComparison.Ordinal));
        AssertClean("log", _logged);
    }

    private static (string Key, string Method, string Path, string? Body)[] BadRequests =>
    [
        ("north", "POST", "/v1/calls", $$$"""{"ani":"{{{Number}}}","customer":{"id":"{{{Customer}}}"}}"""),
        ("north", "POST", "/v1/calls", $$$"""{"callId":"b1","ani":{{{Number}}},"customer":{"id":"{{{Customer}}}"}}"""),
        ("north", "POST", "/v1/calls", $$$"""{"callId":"b2","ani":"{{{Number}}}","customer":"{{{Customer}}}"}"""),
        ("north", "POST", "/v1/calls", $$$"""{"callId":"b3","ani":"{{{Number}}}\u0007","customer":{"id":"{{{Customer}}}\n"}}"""),
        ("north", "POST", "/v1/calls", $$$"""{"callId":"b4","ani":"{{{Number}}}","queue":"nowhere","customer":{"id":"{{{Customer}}}"}}"""),
        ("north", "POST", "/v1/calls", $$$"""{"callId":"b5","ani":"{{{Number}}}","customer":{"id":"{{{Customer}}}"},"""),
        ("north", "POST", "/v1/calls", $$$"""{"callId":"b6","occurredAt":"{{{Number}}}","customer":{"id":"{{{Customer}}}"}}"""),
        ("north", "POST", "/v1/calls", $$$"""{"callId":"c1","ani":"{{{Number}}}","queue":"vip","customer":{"id":"{{{Customer}}}"}}"""),
        ("north", "POST", "/v1/calls/c1/events", $$$"""{"eventId":"e9","type":"callback-accepted","number":"{{{Number}}}"}"""),
        ("north", "POST", "/v1/calls/c1/events", $$$"""{"eventId":"e9","type":"{{{Number}}}","number":"{{{Customer}}}"}"""),
        ("north", "POST", "/v1/callbacks", $$$"""{"number":"{{{Number}}}","customer":{"id":"{{{Customer}}}"},"queue":"nowhere"}"""),
        ("north", "POST", "/v1/callbacks", $$$"""{"number":{{{Number}}},"customer":"{{{Customer}}}"}"""),
        ("north", "POST", "/v1/events", $$$"""{"specversion":"1.0","id":"1","source":"{{{Customer}}}","type":"{{{Number}}}","data":{}}"""),
        ("north", "GET", $"/v1/callbacks?customer={Customer}&limit={Number}", null),
        ("north", "GET", $"/v1/calls?from={Number}&state={Customer}", null),
        ("anna", "POST", "/v1/agents/anna/calls/none/complete", $$$"""{"disposition":"{{{Customer}}}","followUp":{"kind":"x","note":{{{Number}}}}}"""),
        ("nobody", "POST", "/v1/calls", $$$"""{"callId":"b7","ani":"{{{Number}}}"}"""),
    ];

    private static async Task GoodRequestsAsync(OwnGateway gateway)
    {
        ApiClient north = gateway.With("secret of north");
        ApiClient anna = gateway.With("secret of anna");
        (await gateway.With("secret of lead").PutAsync("/v1/agents/anna", new { name = "Anna", skills = new[] { new { skill = "general", level = 5 } } })).Expect(200);
        string session = (await anna.PostAsync("/v1/agents/anna/sign-in")).Expect(200)["sessionToken"]!;
        (await anna.PostAsync("/v1/agents/anna/ready", null, session)).Expect(200);
        using SseReader events = await north.StreamAsync("/v1/stream?after=0");
        (await north.PostAsync("/v1/calls", new { callId = "c1", ani = Number, queue = "general", customer = new { id = Customer } })).Expect(202);
        (await north.PostAsync("/v1/callbacks", new { number = Number, queue = "general", customer = new { id = Customer } })).Expect(201);
        foreach (string callId in (string[])["c1", "cb-1.1"])
        {
            string reservation = (await anna.GetAsync("/v1/agents/anna/assignment", session)).Expect(200)["reservationId"]!;
            (await anna.PostAsync($"/v1/agents/anna/reservations/{reservation}/accept", null, session)).Expect(200);
            if (callId == "cb-1.1") (await north.PostAsync("/v1/calls/cb-1.1/events", new { eventId = "d1", type = "connected" })).Expect(200);
            (await anna.PostAsync($"/v1/agents/anna/calls/{callId}/complete", new { followUp = new { kind = "call back", note = $"{Number} of {Customer}" } }, session)).Expect(200);
            (await anna.PostAsync("/v1/agents/anna/wrap-up/end", null, session)).Expect(200);
            Assert.Contains(Customer, (await north.GetAsync("/v1/calls/c1")).Expect(200).Text, StringComparison.Ordinal);
        }

        Assert.Contains(Number, (await north.GetAsync($"/v1/callbacks?customer={Customer}")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Equal(Number, (await events.ReadUntilAsync(item => item.Name == "call.dial"))["number"]);
    }

    private static void AssertClean(string what, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            foreach (string marker in (string[])[Number, Customer]) Assert.False(text.Contains(marker, StringComparison.OrdinalIgnoreCase), $"{what}: {text}");
        }
    }

    private void LogAll(WebApplicationBuilder builder) => builder.Services.AddSingleton<ILoggerProvider>(new Recorder(_logged));

    private sealed class Recorder(ConcurrentQueue<string> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Category(categoryName, lines);

        public void Dispose()
        {
        }
    }

    private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"scope {Describe(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {name}: {formatter(state, exception)} {Describe(state)} {exception}");

        private static string Describe<TState>(TState state)
        {
            if (state is not IEnumerable<KeyValuePair<string, object?>> pairs) return $"{state}";
            var text = new StringBuilder();
            foreach ((string key, object? value) in pairs) text.Append(key).Append('=').Append(value).Append(' ');
            return text.ToString();
        }
    }
}
