namespace Routing.Grains;

/// <summary>Something of a center in its own form: commands in the journal's binary form, anything else as UTF-8 JSON.</summary>
/// <param name="Version">Version of the form.</param>
/// <param name="Bytes">The form's bytes; never changed once made.</param>
[GenerateSerializer]
[Immutable]
[Alias("routing.payload")]
public sealed record Payload([property: Id(0)] byte Version, [property: Id(1)] byte[] Bytes);
