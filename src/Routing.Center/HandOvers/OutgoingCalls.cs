using System.Globalization;

namespace Routing.Center;

/// <summary>Carries a center's own calls to others.</summary>
internal sealed class OutgoingCalls(LocalCenter home)
{
    // Only saves work: a card that comes again is answered as before.
    private readonly HashSet<(long Number, int Hop)> _taken = [];
    private readonly Lock _gate = new();

    /// <summary>Carries the calls of one other center, in the order of the steps that each takes.</summary>
    internal async Task CarryAsync(ICenter there, IReadOnlyList<OutgoingCall> calls, CancellationToken cancellationToken)
    {
        IReadOnlyList<OutgoingCall> given = await GiveAsync(there, [.. calls.Where(call => !call.IsGiven)], cancellationToken).ConfigureAwait(false);
        await OfferAsync(there, [.. calls.Where(call => call.IsGiven), .. given], cancellationToken).ConfigureAwait(false);
        await ReportAsync(there, [.. calls.Where(call => call.Reports.Count > 0 && !call.IsOver)], cancellationToken).ConfigureAwait(false);
        await TellOverAsync(there, [.. calls.Where(call => call.IsOver)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets the calls that are settled.</summary>
    internal void Forget(HandOverBook book)
    {
        HashSet<(long, int)> open = [.. book.Outgoing.Select(KeyOf)];
        lock (_gate) _taken.IntersectWith(open);
    }

    // A call is given away only to a center that answers now: between here and there nobody can take it.
    private async Task<IReadOnlyList<OutgoingCall>> GiveAsync(ICenter there, IReadOnlyList<OutgoingCall> asked, CancellationToken cancellationToken)
    {
        if (asked.Count == 0) return [];
        CenterView view = await there.ReadViewAsync(cancellationToken).ConfigureAwait(false);
        OutgoingCall[] able =
        [
            .. asked.Where(call => Destination.CanTake(view, call.Card.Queue))
                .OrderByDescending(call => call.Card.Priority).ThenBy(call => call.Card.ClockStartMs),
        ];
        HandOverCall[] commands = [.. able.Select(call => new HandOverCall(call.Card.Source, call.Card.Call.CallId, call.Card.Hop))];
        IReadOnlyList<CommandResult> results = await home.DeliverAsync(commands, cancellationToken).ConfigureAwait(false);
        return [.. able.Where((_, index) => results[index].Succeeded)];
    }

    private async Task OfferAsync(ICenter there, IReadOnlyList<OutgoingCall> calls, CancellationToken cancellationToken)
    {
        OutgoingCall[] untaken = [.. calls.Where(call => !call.IsOver && !IsTaken(call))];
        TakeCall[] commands = [.. untaken.Select(call => new TakeCall(call.Card))];
        IReadOnlyList<CommandResult> results = await there.DeliverAsync(commands, cancellationToken).ConfigureAwait(false);
        foreach ((int index, OutgoingCall call) in untaken.Index())
        {
            if (results[index].Succeeded) Note(call);
        }
    }

    private async Task ReportAsync(ICenter there, IReadOnlyList<OutgoingCall> calls, CancellationToken cancellationToken)
    {
        foreach (OutgoingCall call in calls)
        {
            ReportCall[] reports = [.. call.Reports.Select(report => new ReportCall(call.SourceThere, call.Card.Call.CallId, report))];
            IReadOnlyList<CommandResult> results = await there.DeliverAsync(reports, cancellationToken).ConfigureAwait(false);
            int heard = results.TakeWhile(result => result.IsHeard()).Count();
            if (heard > 0) await home.DeliverAsync([SettledBy(call, call.Reports[heard - 1].EventId)], cancellationToken).ConfigureAwait(false);
        }
    }

    // The card goes first: one that is still on its way would else be taken after its caller has gone.
    private async Task TellOverAsync(ICenter there, IReadOnlyList<OutgoingCall> calls, CancellationToken cancellationToken)
    {
        CenterCommand[] commands = [.. calls.SelectMany(call => (CenterCommand[])[new TakeCall(call.Card), OverOf(call)])];
        IReadOnlyList<CommandResult> results = await there.DeliverAsync(commands, cancellationToken).ConfigureAwait(false);
        SettleHandOver[] settled = [.. calls.Where((_, index) => results[(2 * index) + 1].IsHeard()).Select(call => SettledBy(call, null))];
        await home.DeliverAsync(settled, cancellationToken).ConfigureAwait(false);
    }

    // Ids of events are of one source, which all calls of a hop have in common there.
    private static ReportCall OverOf(OutgoingCall call) =>
        new(call.SourceThere, call.Card.Call.CallId, new CallReport(string.Create(CultureInfo.InvariantCulture, $"@over-{call.Number}"), CallReportKind.Abandoned));

    private static SettleHandOver SettledBy(OutgoingCall call, string? eventId) => new(call.Card.Source, call.Card.Call.CallId, call.Card.Hop, eventId);

    private static (long Number, int Hop) KeyOf(OutgoingCall call) => (call.Number, call.Card.Hop);

    private bool IsTaken(OutgoingCall call)
    {
        lock (_gate) return _taken.Contains(KeyOf(call));
    }

    private void Note(OutgoingCall call)
    {
        lock (_gate) _taken.Add(KeyOf(call));
    }
}
