namespace Routing.Gateway;

/// <summary>What became of a good plan.</summary>
/// <param name="Applied">Whether it is in force; false for a dry run.</param>
/// <param name="Version">Version in force after the request.</param>
/// <param name="Warnings">What its author should look at all the same.</param>
internal sealed record PlanAnswer(bool Applied, long Version, IReadOnlyList<MistakeAnswer> Warnings);
