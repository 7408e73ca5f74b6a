namespace Routing.Center;

/// <summary>What a supervisor or admin did.</summary>
/// <param name="Sequence">Of its event.</param>
/// <param name="AtMs">When, milliseconds UTC.</param>
/// <param name="By">Who: the name of the key, or the subject of the token.</param>
/// <param name="Action">What, such as <c>agent.force</c>.</param>
/// <param name="Target">Id of what it was done to.</param>
/// <param name="Before">How that stood before, in words, or null.</param>
/// <param name="After">How it stood after, or null.</param>
/// <param name="Outcome"><c>done</c>, or the code of the refusal.</param>
public sealed record ActionRecord(long Sequence, long AtMs, string By, string Action, string Target, string? Before, string? After, string Outcome)
{
    /// <summary>The outcome of what was carried out.</summary>
    public const string Done = "done";
}
