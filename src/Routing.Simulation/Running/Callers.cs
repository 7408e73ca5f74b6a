namespace Routing.Simulation;

/// <summary>Who comes when, how long they wait and how long they talk: the same for every policy and staff of one seed.</summary>
internal sealed class Callers
{
    private const int Purposes = 4;
    private readonly SimulationModel _model;
    private readonly RandomSource[] _arrivals;
    private readonly RandomSource[] _handles;
    private readonly RandomSource[] _patiences;
    private readonly RandomSource[] _answers;
    private readonly double[] _nextMs;

    internal Callers(SimulationModel model, long seed, int replication)
    {
        _model = model;
        _arrivals = Streams(0);
        _handles = Streams(1);
        _patiences = Streams(2);
        _answers = Streams(3);
        _nextMs = new double[model.Arrivals.Count];

        RandomSource[] Streams(int purpose) =>
            [.. model.Arrivals.Select((_, stream) => new RandomSource(seed, replication, (stream * Purposes) + purpose))];
    }

    /// <summary>When the stream's next caller comes, or <see cref="long.MaxValue"/>.</summary>
    internal long NextMs(int stream)
    {
        _nextMs[stream] = _model.Arrivals[stream].Rates.NextMs(_nextMs[stream], _arrivals[stream]);
        return _nextMs[stream] < long.MaxValue / 2.0 ? (long)_nextMs[stream] : long.MaxValue;
    }

    /// <summary>How long the stream's present caller talks.</summary>
    internal long HandleMs(int stream) => _model.Arrivals[stream].Handle.DrawMs(_handles[stream]);

    /// <summary>After how long it hangs up, or <see cref="long.MaxValue"/>.</summary>
    internal long PatienceMs(int stream) => _model.Arrivals[stream].Patience?.DrawMs(_patiences[stream]) ?? long.MaxValue;

    /// <summary>Whether the agent answers this reservation.</summary>
    internal bool IsAnswered(int stream)
    {
        double noAnswer = stream < 0 ? 0 : _model.Arrivals[stream].NoAnswer;
        return noAnswer <= 0 || _answers[stream].NextUniform() >= noAnswer;
    }
}
