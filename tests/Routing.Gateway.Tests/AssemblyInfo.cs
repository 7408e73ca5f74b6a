using Routing.Center.Tests;
using Routing.Gateway.Tests;

// One engine serves all tests of this assembly; a test that counts its events must be alone with it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(ApiFixture))]
[assembly: AssemblyFixture(typeof(PostgresServer))]
