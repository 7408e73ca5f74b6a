namespace Routing.Grains;

/// <summary>The centers of the deployment and the versions of their plans; one grain for all.</summary>
[Alias("routing.center-register")]
public interface ICenterRegisterGrain : IGrainWithStringKey
{
    /// <summary>Key of the one grain.</summary>
    internal const string Key = "centers";

    /// <summary>Enters a center with the version of its plan in force.</summary>
    [Alias("register")]
    Task RegisterAsync(string centerId, long planVersion);

    /// <summary>All centers, by id.</summary>
    [Alias("read")]
    Task<IReadOnlyList<RegisteredCenter>> ReadAsync();
}
