namespace Routing.Grains;

/// <summary>An answer of a center's grain.</summary>
internal interface IAnswer
{
    /// <summary>Whether the center could answer; where not, the same may be asked again.</summary>
    bool IsAvailable { get; }
}
