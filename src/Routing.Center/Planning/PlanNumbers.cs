namespace Routing.Center;

/// <summary>A center's numbers for what its plans name.</summary>
internal sealed class PlanNumbers
{
    /// <summary>Makes registers in which extra 0 is the empty set.</summary>
    internal PlanNumbers() => Extras.NumberOf(string.Empty);

    /// <summary>Queues by id.</summary>
    internal NumberRegister Queues { get; } = new();

    /// <summary>Skills by id.</summary>
    internal NumberRegister Skills { get; } = new();

    /// <summary>Sets of required skills by their canonical text, <c>skill:minLevel:certified</c> joined by commas.</summary>
    internal NumberRegister Extras { get; } = new();
}
