namespace Routing.Faults;

/// <summary>One kind of fault.</summary>
internal interface IFault
{
    /// <summary>Its name, as <c>--only</c> and the report have it.</summary>
    string Name { get; }

    /// <summary>Whether it strikes one node and leaves the others alone.</summary>
    bool StrikesOneNode { get; }

    /// <summary>Strikes, and returns when there is nothing left to watch; what it struck runs again or is to be started again.</summary>
    /// <param name="scene">What there is to strike.</param>
    /// <param name="struck">Called as soon as it has struck.</param>
    Task<FaultOutcome> StrikeAsync(Scene scene, Action struck);
}
