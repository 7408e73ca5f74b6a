using Routing.Center.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]
