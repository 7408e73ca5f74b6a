namespace Routing.Core.Tests;

/// <summary>Tests that measure memory run after all others, one at a time: a collection that another test brings about is booked to every thread.</summary>
[CollectionDefinition("memory", DisableParallelization = true)]
public class MemoryGroup;
