using System.Diagnostics;

namespace Routing.Faults;

/// <summary>A built server, and how it is started for a campaign.</summary>
internal interface INodeProgram
{
    /// <summary>Where a node's output goes.</summary>
    string LogOf(int number);

    /// <summary>Starts one node.</summary>
    Process Start(int number, int port, int siloPort);
}
