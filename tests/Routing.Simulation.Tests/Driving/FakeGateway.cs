using System.Net;
using System.Text.Json;
using System.Threading.Channels;

namespace Routing.Simulation.Tests;

/// <summary>A stand-in for a gateway: one queue, first come, first served, and one fault at a time.</summary>
internal sealed class FakeGateway(GatewayFault fault) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, FakeCall> _calls = [];
    private readonly Dictionary<string, FakeAgent> _agents = [];
    private readonly List<string> _events = [];
    private readonly List<Channel<string>> _streams = [];
    private int _requests;
    private int _reservations;
    private int _answered;
    private int _abandoned;
    private int _queued;

    public IReadOnlyCollection<FakeAgent> Agents => _agents.Values;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // As over a wire, the caller goes on before there is an answer.
        await Task.Yield();
        var path = request.RequestUri!.AbsolutePath.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        if (path is ["v1", "stream"])
            return Stream(int.Parse(request.Headers.GetValues("Last-Event-ID").Single()));
        if (path is ["v1", "agents", var agentId, "assignment"])
            return await PullAsync(agentId, cancellationToken);
        var number = Interlocked.Increment(ref _requests);
        if (fault == GatewayFault.AwayNowAndThen && number % 3 == 0)
            return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        var body = request.Content is null ? default : JsonSerializer.Deserialize<JsonElement>(await request.Content.ReadAsStringAsync(cancellationToken));
        HttpResponseMessage answer;
        lock (_gate)
            answer = Handle(request.Method, path, body);
        return fault == GatewayFault.LosesAnswers && number % 4 == 0 ? throw new HttpRequestException("Connection reset.") : answer;
    }

    private HttpResponseMessage Handle(HttpMethod method, string[] path, JsonElement body) => path switch
    {
        ["v1", "queues"] => Gauges(),
        ["v1", "plan"] => Json(200, new { center = "bank", timeZone = "Asia/Jerusalem" }),
        ["v1", "calls"] => Offer(body.TextOf("callId")!),
        ["v1", "calls", var callId] => LookUp(callId),
        ["v1", "calls", var callId, "events"] => Abandon(callId),
        ["v1", "agents", var agentId] when method == HttpMethod.Put => Define(agentId),
        ["v1", "agents", var agentId, .. var step] => Work(_agents[agentId], agentId, step),
        _ => Json(404, new { code = "not-found" }),
    };

    private HttpResponseMessage Offer(string callId)
    {
        if (fault == GatewayFault.RefusesAnOffer && _calls.Count == 0 && _calls.TryAdd("refused", new FakeCall("refused")))
            return Json(400, new { code = "invalid-field" });
        if (_calls.TryGetValue(callId, out var known))
            return Json(200, new { callId, state = known.State, queue = "bank" });
        var call = new FakeCall(callId);
        _calls.Add(callId, call);
        if (fault == GatewayFault.TurnsAway && _calls.Count % 2 == 0)
        {
            call.State = "closed";
            return Json(202, new { callId, state = "closed" });
        }

        _queued++;
        Tell("call.queued", new { callId, queue = "bank" });
        if (fault == GatewayFault.ForgetsACall && _calls.Count == 1)
            call.State = "forgotten";
        Pair();
        return Json(202, new { callId, state = call.State == "forgotten" ? "queued" : call.State, queue = "bank" });
    }

    private HttpResponseMessage LookUp(string callId) => _calls.TryGetValue(callId, out var call) && call.State != "forgotten"
        ? Json(200, new { callId, state = call.State, queue = "bank", waitedSeconds = 1.0 })
        : Json(404, new { code = "unknown-call" });

    private HttpResponseMessage Abandon(string callId)
    {
        if (!_calls.TryGetValue(callId, out var call) || call.State == "forgotten")
            return Json(404, new { code = "unknown-call" });
        if (call.State is "connected" or "ended")
            return Json(409, new { code = "invalid-transition" });
        if (call.State == "abandoned")
            return Json(200, new { state = "abandoned" });
        if (call.AgentId is { } agentId)
            Free(_agents[agentId]);
        (call.State, call.AgentId) = ("abandoned", null);
        _abandoned++;
        Tell("call.abandoned", new { callId });
        Pair();
        return Json(200, new { state = "abandoned" });
    }

    private HttpResponseMessage Define(string agentId)
    {
        _agents.TryAdd(agentId, new FakeAgent());
        return Json(200, new { agentId });
    }

    private HttpResponseMessage Work(FakeAgent agent, string agentId, string[] step)
    {
        switch (step)
        {
            case ["sign-in"]:
                agent.Token = Guid.NewGuid().ToString();
                agent.State = agent.State == "signed-out" ? "not-ready" : agent.State;
                return Json(200, new { sessionToken = agent.Token, state = agent.State });
            case ["ready"] when agent.State is "not-ready" or "wrap-up":
                agent.Change("ready");
                Pair();
                return Self(agent);
            case ["sign-out"] when agent.State == "busy":
                agent.IsDraining = true;
                return Self(agent);
            case ["sign-out"]:
                GiveBack(agent);
                agent.Change("signed-out");
                return Self(agent);
            case ["reservations", var reservationId, "accept"]:
                return Accept(agent, agentId, int.Parse(reservationId));
            case ["calls", var callId, "complete"]:
                return Complete(agent, callId);
            case ["wrap-up", "end"]:
                return Json(409, new { code = "invalid-transition" });
            default:
                return Self(agent);
        }
    }

    private HttpResponseMessage Accept(FakeAgent agent, string agentId, int reservationId)
    {
        if (fault == GatewayFault.LetsAReservationExpire && reservationId == 1 && agent.State == "reserved")
        {
            GiveBack(agent);
            agent.Change("not-ready");
            Pair();
        }

        if (agent.ReservationId != reservationId || agent.Call is null)
            return Json(409, new { code = "reservation-gone" });
        if (agent.State == "busy")
            return Self(agent);
        agent.Call.State = "connected";
        agent.Change("busy");
        _answered++;
        Tell("call.connected", new { callId = agent.Call.CallId, queue = "bank", agentId, sequence = _events.Count + 1, waitedSeconds = 1.0 });
        if (fault == GatewayFault.AnswersTwice && _answered == 1)
            Tell("call.connected", new { callId = agent.Call.CallId, queue = "bank", agentId, sequence = _events.Count + 1, waitedSeconds = 1.0 });
        return Self(agent);
    }

    private HttpResponseMessage Complete(FakeAgent agent, string callId)
    {
        if (_calls[callId].State == "ended")
            return Json(200, new { state = "ended" });
        if (agent.Call?.CallId != callId)
            return Json(409, new { code = "not-your-call" });
        agent.Call.State = "ended";
        agent.Call = null;
        agent.Change(agent.IsDraining ? "signed-out" : "ready");
        agent.IsDraining = false;
        Tell("call.ended", new { callId });
        Pair();
        return Json(200, new { state = "ended" });
    }

    private void Pair()
    {
        while (_calls.Values.FirstOrDefault(call => call is { State: "queued", AgentId: null }) is { } call
            && _agents.FirstOrDefault(pair => pair.Value.State == "ready") is { Value: { } agent, Key: var agentId })
        {
            (call.State, call.AgentId) = ("reserved", agentId);
            (agent.Call, agent.ReservationId) = (call, ++_reservations);
            agent.Change("reserved");
        }
    }

    private static void GiveBack(FakeAgent agent)
    {
        if (agent.Call is { } call)
            (call.State, call.AgentId) = ("queued", null);
        agent.Call = null;
    }

    private static void Free(FakeAgent agent)
    {
        agent.Call = null;
        agent.Change("ready");
    }

    private async Task<HttpResponseMessage> PullAsync(string agentId, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                var agent = _agents[agentId];
                if (agent is { State: "reserved", Call: { } call })
                    return Json(200, new { reservationId = agent.ReservationId, callId = call.CallId, queue = "bank" });
                if (agent.State != "ready")
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
                changed = agent.Changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private static HttpResponseMessage Self(FakeAgent agent) => Json(200, new
    {
        state = agent.State,
        call = agent is { State: "busy", Call: { } call } ? new { callId = call.CallId, state = call.State } : null,
    });

    private HttpResponseMessage Gauges() => Json(200, new
    {
        sequence = _events.Count,
        queues = new[]
        {
            new
            {
                id = "bank",
                serviceLevel = new { withinSeconds = 20 },
                offered = _queued + (fault == GatewayFault.Miscounts && _queued > 0 ? 1 : 0),
                answered = _answered,
                abandoned = _abandoned,
            },
        },
    });

    private void Tell(string name, object body)
    {
        _events.Add($"id: {_events.Count + 1}\nevent: {name}\ndata: {JsonSerializer.Serialize(body)}\n\n");
        foreach (var stream in _streams)
            stream.Writer.TryWrite(_events[^1]);
    }

    private HttpResponseMessage Stream(int after)
    {
        var channel = Channel.CreateUnbounded<string>();
        lock (_gate)
        {
            foreach (var item in _events.Skip(after))
                channel.Writer.TryWrite(item);
            _streams.Add(channel);
        }

        return new HttpResponseMessage { Content = new StreamContent(new ChannelStream(channel.Reader, fault == GatewayFault.BreaksStreams ? 3 : int.MaxValue)) };
    }

    private static HttpResponseMessage Json(int status, object body) =>
        new((HttpStatusCode)status) { Content = new StringContent(JsonSerializer.Serialize(body)) };
}
