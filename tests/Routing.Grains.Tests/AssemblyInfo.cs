using Routing.Grains.Tests;

// Silos of several tests at once would starve each other on a small machine, and find each other dead.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(ThreeSilos))]
