using System.Text.Json;
using Routing.Center;
using Routing.Core;

namespace Routing.Simulation;

/// <summary>Turns a scenario's names and seconds into the engine's numbers, and refuses what makes no sense.</summary>
internal sealed class ScenarioCompiler(ScenarioFile file, PlanTable plan, string folder)
{
    private const int MostBins = 2_000;

    private readonly List<string> _mistakes = [];

    internal Scenario Compile(string policy)
    {
        Must(file.DurationSeconds > 0, "durationSeconds", "must be above 0");
        Must(file.WarmupSeconds >= 0, "warmupSeconds", "must be 0 or more");
        Must(file.SeriesSeconds is not { } bin || (bin >= 1 && file.DurationSeconds / bin <= MostBins), "seriesSeconds", $"must be 1 or more and make no more than {MostBins} bins");
        Must(file.Replications is >= 1 and <= 100_000, "replications", "must be 1 to 100000");
        Must(file.Agents.Count > 0, "agents", "must have a group");
        List<ArrivalModel> arrivals = [];
        IReadOnlyList<TraceContact> trace = [];
        if (file.Arrivals.ValueKind == JsonValueKind.Object) trace = ReadTrace();
        else arrivals = ReadArrivals();
        List<GroupModel> groups = [.. file.Agents.Select(GroupOf)];
        CheckNames();
        if (_mistakes.Count > 0) throw new FormatException(string.Join('\n', _mistakes));
        var model = new SimulationModel(plan.Table, plan.QueueIds, arrivals, trace, groups, Ms(file.WarmupSeconds), Ms(file.DurationSeconds))
        {
            SeriesMs = file.SeriesSeconds is { } seconds ? Ms(seconds) : null,
        };
        return new Scenario(model, policy, file.Replications, file.Seed);
    }

    private static long Ms(double seconds) => (long)Math.Round(seconds * 1000.0);

    private List<ArrivalModel> ReadArrivals()
    {
        if (file.Arrivals.ValueKind != JsonValueKind.Array) throw new FormatException("arrivals: must be a list, or {\"trace\": FILE}.");
        IReadOnlyList<ArrivalFile> arrivals = file.Arrivals.Deserialize(ScenarioJson.Default.IReadOnlyListArrivalFile)!;
        return [.. arrivals.Select((arrival, index) => ArrivalOf(arrival, $"arrivals[{index}]"))];
    }

    private ArrivalModel ArrivalOf(ArrivalFile arrival, string path)
    {
        Must(arrival.Handle is not null, $"{path}.handle", "is missing");
        Must(arrival.NoAnswer is >= 0 and < 1, $"{path}.noAnswer", "must be 0 or more and below 1");
        Must(arrival.RingSeconds >= 0, $"{path}.ringSeconds", "must be 0 or more");
        Must(arrival.Priority is >= 0 and <= RoutingTable.MaxPriority, $"{path}.priority", $"must be 0 to {RoutingTable.MaxPriority}");
        return new ArrivalModel(
            QueueOf(arrival.Queue, $"{path}.queue"),
            RatesOf(arrival.RatePerSecond, $"{path}.ratePerSecond"),
            arrival.Handle is null ? new FixedTime(1) : TimeOf(arrival.Handle, $"{path}.handle"),
            arrival.Patience is null ? null : TimeOf(arrival.Patience, $"{path}.patience"),
            Ms(arrival.RingSeconds),
            arrival.NoAnswer,
            arrival.Priority);
    }

    private ArrivalRates RatesOf(JsonElement rate, string path)
    {
        if (rate.ValueKind == JsonValueKind.Number)
        {
            Must(rate.GetDouble() >= 0, path, "must be 0 or more");
            return ArrivalRates.Constant(rate.GetDouble());
        }

        RatesFile? rates = rate.ValueKind == JsonValueKind.Object ? rate.Deserialize(ScenarioJson.Default.RatesFile) : null;
        bool good = rates is { IntervalSeconds: > 0, Rates.Count: > 0 } && rates.Rates.All(each => each >= 0);
        Must(good, path, "must be a number, or {\"intervalSeconds\": above 0, \"rates\": numbers of 0 or more}");
        return good ? new ArrivalRates(rates!.Rates, Ms(rates.IntervalSeconds)) : ArrivalRates.Constant(0);
    }

    private Distribution TimeOf(DistributionFile time, string path)
    {
        Must(time.MeanSeconds > 0, $"{path}.meanSeconds", "must be above 0");
        Must(time.Cv is null or > 0, $"{path}.cv", "must be above 0");
        Must(time.Phases is null or > 0, $"{path}.phases", "must be above 0");
        switch (time.Distribution)
        {
            case "exponential": return new ExponentialTime(time.MeanSeconds);
            case "lognormal": return new LognormalTime(time.MeanSeconds, time.Cv ?? 1.0);
            case "erlang": return new ErlangTime(time.MeanSeconds, time.Phases ?? 2);
            case "deterministic": return new FixedTime(time.MeanSeconds);
            default:
                Must(false, $"{path}.distribution", "must be exponential, lognormal, erlang or deterministic");
                return new FixedTime(1);
        }
    }

    private GroupModel GroupOf(GroupFile group, int index)
    {
        string path = $"agents[{index}]";
        Must(group.Group.Length > 0, $"{path}.group", "is missing");
        Must(group.Count is >= 0 and <= 1_000_000, $"{path}.count", "must be 0 to 1000000");
        Must(group.Capacity >= 1, $"{path}.capacity", "must be 1 or more");
        Must(group.Queues.Count > 0, $"{path}.queues", "must name a queue");
        Must(group.Shifts.All(shift => shift.FromSeconds >= 0 && shift.UntilSeconds > shift.FromSeconds), $"{path}.shifts", "must end after they begin");
        int[] queues = [.. group.Queues.Select(queue => QueueOf(queue, $"{path}.queues")).Where(queue => queue >= 0)];
        Must(group.Skills.All(skill => plan.SkillOf(skill) >= 0), $"{path}.skills", "must be skills of the plan");
        int[] skills = [.. group.Skills.Select(plan.SkillOf).Where(skill => skill >= 0)];
        ShiftModel[] shifts = [.. group.Shifts.Select(shift => new ShiftModel(Ms(shift.FromSeconds), Ms(shift.UntilSeconds), shift.Count))];
        var model = new GroupModel(group.Group, group.Count, plan.ProfileFor(queues, Math.Max(1, group.Capacity), skills), shifts);
        Must(model.MostAtWork <= group.Count, $"{path}.shifts", $"need {model.MostAtWork} agents at once, the group has {group.Count}");
        return model;
    }

    /// <summary>A trace's calls: the first stands at the start of the warm-up; priority 2 is a preferred customer.</summary>
    private TraceContact[] ReadTrace()
    {
        TraceReference? reference = file.Arrivals.Deserialize(ScenarioJson.Default.TraceReference);
        using var reader = new StreamReader(Path.Combine(folder, reference?.Trace ?? string.Empty));
        List<TraceCall> calls = [.. TraceFile.Read(reader).OrderBy(call => call.QueuedAt)];
        if (calls.Count == 0) return [];
        DateTimeOffset start = calls[0].QueuedAt;
        return [.. calls.Select(call => ContactOf(call, start))];
    }

    private TraceContact ContactOf(TraceCall call, DateTimeOffset start)
    {
        var request = new CallRequest
        {
            CallId = call.CallId,
            Intent = call.Intent,
            Customer = new CustomerCard(call.CustomerId, null, call.Priority == 2 ? "preferred" : "none"),
        };
        (int queue, int priority, int extra) = plan.Classify(request);
        return new TraceContact(
            (long)(call.QueuedAt - start).TotalMilliseconds,
            queue,
            call.PatienceSeconds is { } patience ? Ms(patience) : long.MaxValue,
            Ms(call.HandleSeconds),
            priority,
            extra);
    }

    private void CheckNames()
    {
        foreach (string name in file.Agents.CountBy(group => group.Group).Where(group => group.Value > 1).Select(group => group.Key))
        {
            Must(false, "agents", $"have the group \"{name}\" twice");
        }
    }

    private int QueueOf(string id, string path)
    {
        int queue = plan.QueueOf(id);
        Must(queue >= 0, path, $"\"{id}\" is no queue of the plan");
        return queue;
    }

    private void Must(bool condition, string path, string message)
    {
        if (!condition) _mistakes.Add($"{path}: {message}.");
    }
}
