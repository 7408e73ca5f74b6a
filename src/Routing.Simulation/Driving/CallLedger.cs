using System.Text.Json;

namespace Routing.Simulation;

/// <summary>All calls of a drive, and what the gateway's words about them mean.</summary>
internal sealed class CallLedger
{
    private readonly Dictionary<string, DrivenCall> _calls;
    private readonly Lock _gate = new();
    private readonly List<double> _assignmentMs = [];

    public CallLedger(IEnumerable<TraceCall> calls)
    {
        Calls = [.. calls.OrderBy(call => call.QueuedAt).ThenBy(call => call.CallId, StringComparer.Ordinal).Select(call => new DrivenCall(call))];
        _calls = Calls.ToDictionary(call => call.Trace.CallId, StringComparer.Ordinal);
    }

    /// <summary>All calls by arrival.</summary>
    public IReadOnlyList<DrivenCall> Calls { get; }

    /// <summary>Milliseconds of wall time from sending an offer to the return of the pull that was waiting for it.</summary>
    public IReadOnlyList<double> AssignmentMs
    {
        get
        {
            lock (_gate)
                return [.. _assignmentMs];
        }
    }

    /// <summary>The call of that id, or null when it is not one of this drive.</summary>
    public DrivenCall? Find(string? callId) => callId is not null && _calls.TryGetValue(callId, out var call) ? call : null;

    /// <summary>Notes how long an assignment took.</summary>
    public void Assigned(TimeSpan sinceOffer)
    {
        lock (_gate)
            _assignmentMs.Add(sinceOffer.TotalMilliseconds);
    }

    /// <summary>Takes in one event of the gateway's stream.</summary>
    public void Take(string name, JsonElement body)
    {
        if (Find(body.TextOf("callId")) is not { } call)
            return;
        switch (name)
        {
            case "call.queued":
                call.Entered(body.TextOf("queue"));
                break;
            case "call.connected":
                call.Answered(body.CountOf("sequence"), body.NumberOf("waitedSeconds"));
                break;
            case "call.ended":
                call.Ended();
                break;
            case "call.abandoned":
                call.Abandoned();
                break;
            case "call.left":
                call.Left(body.TextOf("state"));
                break;
        }
    }

    /// <summary>Takes in a call's state as an answer or a look-up gives it; whether it is final.</summary>
    public static bool TakeState(DrivenCall call, JsonElement body)
    {
        call.Entered(body.TextOf("queue"));
        switch (body.TextOf("state"))
        {
            case "connected":
                call.Answered(null, body.NumberOf("waitedSeconds"));
                return false;
            case "ended":
                call.Answered(null, body.NumberOf("waitedSeconds"));
                call.Ended();
                return true;
            case "abandoned":
                call.Abandoned();
                return true;
            case "redirected" or "callback" or "closed" or "lost":
                call.Left(body.TextOf("state"));
                return true;
            default:
                return false;
        }
    }
}
