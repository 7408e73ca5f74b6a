using System.Globalization;

namespace Routing.Faults;

/// <summary>How busy the machine is.</summary>
internal static class MachineLoad
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>One minute's average; null where the system does not tell.</summary>
    internal static double? Read() =>
        File.Exists(LoadFile) ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture) : null;
}
