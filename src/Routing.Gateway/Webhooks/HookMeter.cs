using System.Diagnostics.Metrics;

namespace Routing.Gateway;

/// <summary>Counts tries to deliver to hooks.</summary>
internal sealed class HookMeter(IMeterFactory factory)
{
    private readonly Counter<long> _tries = factory.Create(MeterNames.Gateway).CreateCounter<long>("routing.webhook.tries", null, "Tries to deliver an event to a webhook, by outcome.");

    /// <summary>Counts one.</summary>
    internal void Count(string center, HookOutcome outcome) => _tries.Add(
        1, KeyValuePair.Create<string, object?>("center", center), KeyValuePair.Create<string, object?>("outcome", outcome.IsDelivered ? "delivered" : "failed"));
}
