using System.Net;
using System.Net.Sockets;

namespace Routing.Faults;

/// <summary>Ports of loopback.</summary>
internal static class Ports
{
    /// <summary>One that nobody listens at now.</summary>
    internal static int Spare()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
