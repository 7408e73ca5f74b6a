namespace Routing.Core.Tests;

/// <summary>Tests that look at the process's memory run after all others, one at a time.</summary>
[CollectionDefinition("memory", DisableParallelization = true)]
public class MemoryGroup;
