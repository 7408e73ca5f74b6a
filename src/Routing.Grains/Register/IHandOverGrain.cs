namespace Routing.Grains;

/// <summary>Where a call was handed to; its key is a <see cref="FaceKey"/> of the center that handed it over, its source and the call.</summary>
[Alias("routing.hand-over")]
public interface IHandOverGrain : IGrainWithStringKey
{
    /// <summary>The center that has the call now, or null when it was not handed over.</summary>
    [Alias("read")]
    Task<string?> ReadAsync();

    /// <summary>Notes the center; the first word stands, so that a repeated hand-over goes to the same one. Gives the center noted.</summary>
    [Alias("note")]
    Task<string> NoteAsync(string centerId);

    /// <summary>Forgets the call.</summary>
    [Alias("forget")]
    Task ForgetAsync();
}
