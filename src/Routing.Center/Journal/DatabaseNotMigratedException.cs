namespace Routing.Center;

/// <summary>A database lacks tables that this release needs.</summary>
public sealed class DatabaseNotMigratedException : IOException
{
    /// <summary>Makes one.</summary>
    /// <param name="database">How the command line names the database.</param>
    /// <param name="version">Its version.</param>
    /// <param name="needed">The version needed.</param>
    public DatabaseNotMigratedException(string database, int version, int needed)
        : base($"The database is at version {version} of the schema; this release needs {needed}. Run: routing database migrate {database}")
    {
    }
}
