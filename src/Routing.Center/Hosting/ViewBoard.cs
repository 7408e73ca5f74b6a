using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>The latest gauges: made anew at most every <see cref="LeastAge"/>, and at least every <see cref="MostAge"/>.</summary>
internal sealed partial class ViewBoard(string center, TimeProvider time, ILogger logger)
{
    /// <summary>A view is not replaced before.</summary>
    internal static readonly TimeSpan LeastAge = TimeSpan.FromMilliseconds(100);

    /// <summary>A view is replaced then even when nothing happened: waits grow and windows move on.</summary>
    internal static readonly TimeSpan MostAge = TimeSpan.FromSeconds(1);

    private readonly ILogger _logger = logger;
    private CenterView _view = new() { Center = center };
    private long _madeAt = long.MinValue;
    private TimeSpan _rest = LeastAge;

    /// <summary>The gauges.</summary>
    internal CenterView View => Volatile.Read(ref _view);

    /// <summary>Makes the gauges anew if it is time. The writer alone.</summary>
    /// <returns>How long until it is time again.</returns>
    internal TimeSpan Consider(CenterState state)
    {
        TimeSpan age = _madeAt == long.MinValue ? MostAge : time.GetElapsedTime(_madeAt);
        bool isChanged = View.Sequence != state.Sequence;
        TimeSpan due = isChanged ? _rest : MostAge;
        if (age < due) return due - age;
        Refresh(state);
        return MostAge;
    }

    /// <summary>Makes the gauges anew.</summary>
    internal void Refresh(CenterState state)
    {
        long started = time.GetTimestamp();
        Make(state);
        _madeAt = time.GetTimestamp();
        // A center of many agents takes a while to look at; that is a twentieth of the writer's time at most.
        TimeSpan rest = time.GetElapsedTime(started, _madeAt) * 20;
        _rest = TimeSpan.FromTicks(Math.Clamp(rest.Ticks, LeastAge.Ticks, MostAge.Ticks));
    }

    // A mistake in a gauge must not stop the routing of calls.
    private void Make(CenterState state)
    {
        try
        {
            Volatile.Write(ref _view, state.ReadView());
        }
        catch (Exception exception)
        {
            NotMade(exception);
        }
    }
}
