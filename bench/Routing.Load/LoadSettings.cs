namespace Routing.Load;

/// <summary>What load to give, and to whom.</summary>
/// <param name="Urls">The servers; callers and agents spread over them in turn.</param>
/// <param name="Rate">Calls per second.</param>
/// <param name="Length">How long calls are sent.</param>
/// <param name="Agents">Agents who pull.</param>
/// <param name="Talk">How long an agent keeps a call.</param>
internal sealed record LoadSettings(IReadOnlyList<Uri> Urls, double Rate, TimeSpan Length, int Agents, TimeSpan Talk)
{
    /// <summary>Path of offers.</summary>
    internal const string Offers = "/v1/calls";

    /// <summary>Path of the endpoint that binds an offer and answers a constant.</summary>
    internal const string Constant = "/v1/measure/constant";
}
