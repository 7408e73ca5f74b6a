namespace Routing.Simulation;

/// <summary>A request found no answer for so long that it was given up.</summary>
internal sealed class GatewayGoneException(string message) : IOException(message);
