namespace Routing.Gateway;

/// <summary>What all couriers share.</summary>
internal sealed record HookParts(WebhookOptions Options, RetrySchedule Schedule, KeysInForce Keys, HookMeter Meter, TimeProvider Time, ILogger Logger)
{
    /// <summary>Whether whoever made the hook may still have one.</summary>
    internal bool IsOwned(Hook hook) => !hook.IsOfKey || Keys.Current.Named(hook.Owner).Any(key => key.Role is Roles.Cti or Roles.Admin);
}
