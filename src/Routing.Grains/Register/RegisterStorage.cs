namespace Routing.Grains;

/// <summary>The grain storage that the registers stand in.</summary>
public static class RegisterStorage
{
    /// <summary>Its name. Storage keys hold no grain class, so that names of states are unique over all classes.</summary>
    public const string Name = "routing";
}
