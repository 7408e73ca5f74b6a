using System.Globalization;
using System.Text;

namespace Routing.Gateway.Tests;

/// <summary>Requests made of seeds: each seed gives the same bytes.</summary>
internal sealed class FuzzRequests(IReadOnlyList<FuzzOperation> operations, FuzzBodies bodies, string session)
{
    private static readonly string[] Ids =
        ["fuzz", "c1", "c2", "cb-1", "1", "2", "0", "general", "nobody", "%00", "%2e%2e", "%ff%fe", "a%0d%0ab", "%e2%80%ae", "9223372036854775808", "-1", "x%2fy", "%25", "~", "'", "%E4%B8%AD"];

    private static readonly string[] Values =
        ["", "0", "61", "-1", "abc", "99999999999999999999", "1e9", "%", "%zz", "%00", "now", "2026-01-01T00:00:00Z", "2026-01-01", "PT30M", "PT0S", "P9999999Y", "general", "queued", "true", "%F0%9F%98%80", "a&a=b", "unicom"];

    private static readonly string[] Junk =
    [
        "X-Agent-Session: junk", "X-Agent-Session: ", "If-Match: \"1\"", "If-Match: W/\"x", "If-Match: *", "Last-Event-ID: 1", "Last-Event-ID: -5", "Last-Event-ID: \u00ff", "Accept: text/csv", "Accept: q=;;,",
        "Authorization: Bearer x", "Authorization: Bearer a.b.c", "Cookie: __Host-routing=a.b.c.d.e", "Cookie: ;;==;", "Origin: null", "Accept-Encoding: br;q=2", "Expect: 100-continue", "Range: bytes=0-",
        "ce-id: 1", "ce-type: routing.call.offered", "ce-specversion: 1.0", "ce-source: \u00e9", "Transfer-Encoding: gzip", "X-Forwarded-For: 1.2.3.4", "If-None-Match: x", "Content-Encoding: gzip", "Date: never",
    ];

    private static readonly string[] Types =
        ["application/json", "application/json; charset=utf-16", "application/cloudevents+json", "application/cloudevents-batch+json", "text/plain", "application/xml", "", "a/b/c", "application/json;;;="];

    private static readonly string[] Methods = ["PUT", "POST", "GET", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"];

    /// <summary>The request of a seed.</summary>
    internal FuzzRequest Make(int seed)
    {
        var random = new Random(seed);
        FuzzOperation operation = operations[random.Next(operations.Count)];
        byte[] body = operation.Method is "GET" or "DELETE" && random.Next(10) > 0 ? [] : bodies.Make(operation, random);
        int cut = body.Length > 0 && random.Next(25) == 0 ? random.Next(body.Length) : body.Length;
        string method = random.Next(20) == 0 ? Methods[random.Next(Methods.Length)] : operation.Method;
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{method} {TargetOf(operation, random)} HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        if (random.Next(3) > 0) head.Append(CultureInfo.InvariantCulture, $"X-Agent-Session: {session}\r\n");
        for (int i = Math.Max(0, random.Next(6) - 3); i > 0; i--) head.Append(Junk[random.Next(Junk.Length)]).Append("\r\n");
        if (body.Length > 0) head.Append(CultureInfo.InvariantCulture, $"Content-Type: {Types[random.Next(4) > 0 ? 0 : random.Next(Types.Length)]}\r\n");
        bool isChunked = cut == body.Length && body.Length > 0 && random.Next(20) == 0;
        head.Append(isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"));
        byte[] sent = isChunked ? [.. Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8] : body[..cut];
        return new FuzzRequest(seed, operation, [.. Encoding.Latin1.GetBytes(head.ToString()), .. sent], cut < body.Length);
    }

    // The one agent with a session keeps it: else most of what follows would end at the door.
    private static bool EndsSession(FuzzOperation operation) =>
        operation is { Method: "DELETE", Path: "/v1/agents/{agentId}" } || operation.Path.EndsWith("/sign-in", StringComparison.Ordinal) || operation.Path.EndsWith("/sign-out", StringComparison.Ordinal);

    private static string TargetOf(FuzzOperation operation, Random random)
    {
        IEnumerable<string> segments = operation.Path.Split('/').Select(segment => segment switch
        {
            "{agentId}" when EndsSession(operation) => "nobody",
            "{agentId}" when random.Next(3) > 0 => "fuzz",
            "{callId}" when random.Next(2) > 0 => "c1",
            ['{', ..] => Ids[random.Next(Ids.Length)],
            _ => segment,
        });
        IEnumerable<string> queries = operation.Queries.Where(_ => random.Next(2) == 0).Select(name => $"{name}={Values[random.Next(Values.Length)]}");
        if (operation.Path.EndsWith("/assignment", StringComparison.Ordinal)) queries = ["waitSeconds=" + Values[random.Next(5)].Replace("61", "0", StringComparison.Ordinal).PadLeft(1, '0')];
        if (random.Next(15) == 0) queries = queries.Append($"center={Values[random.Next(Values.Length)]}");
        return string.Join('/', segments) + (queries.Any() ? "?" + string.Join('&', queries) : string.Empty);
    }
}
