using Routing.Silo.Tests;

// One cluster of processes serves all tests of this assembly; some of them take nodes away.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(Cluster))]
