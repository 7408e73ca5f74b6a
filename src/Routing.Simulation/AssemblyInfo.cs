using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Routing.Simulation.Tests")]
