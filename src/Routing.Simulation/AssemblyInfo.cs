using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Routing.Simulation.Tests")]

// The gateway draws its reports with the same pieces.
[assembly: InternalsVisibleTo("Routing.Gateway")]
