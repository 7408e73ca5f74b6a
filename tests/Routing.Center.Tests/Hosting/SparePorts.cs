using System.Net;
using System.Net.Sockets;

namespace Routing.Center.Tests;

/// <summary>Ports of loopback for servers that have to be told theirs.</summary>
internal static class SparePorts
{
    // Below the ports that a system gives to outgoing connections, or one of those takes the port before the server does.
    private const int First = 12_000;
    private const int End = 32_000;

    /// <summary>A port where nobody listens.</summary>
    internal static int Next()
    {
        while (true)
        {
            int port = Random.Shared.Next(First, End);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody's; the next one may be nobody's.
            }
        }
    }
}
