using Routing.Browser.Tests;

// Every browser page and server wants a core to itself; two classes at a time is what a small machine bears.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
[assembly: AssemblyFixture(typeof(SharedBrowser))]
