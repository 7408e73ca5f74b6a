using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Routing.Benchmarks")]
[assembly: InternalsVisibleTo("Routing.Center.Tests")]
[assembly: InternalsVisibleTo("Routing.Grains")]
[assembly: InternalsVisibleTo("Routing.Grains.Tests")]
