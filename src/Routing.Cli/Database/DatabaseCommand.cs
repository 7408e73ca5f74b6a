using System.CommandLine;
using Routing.Center;

namespace Routing.Cli;

/// <summary><c>routing database</c>: what is done to a database before centers run on it.</summary>
internal static class DatabaseCommand
{
    /// <summary>The option that names a database.</summary>
    public static Option<string> Connection { get; } = new("--connection")
    {
        Description = "Connection string of a PostgreSQL database; the password may stand in PGPASSWORD or a password file instead.",
        Required = true,
    };

    public static Command Build()
    {
        var migrate = new Command("migrate", "Makes the tables that this release needs. May be run again, and by several at once.") { Connection, CommandOutput.Json };
        migrate.SetAction(parsed => Migrate(parsed, new CommandOutput(parsed)));
        return new Command("database", "The database of centers that run on PostgreSQL.") { migrate };
    }

    private static int Migrate(ParseResult parsed, CommandOutput output)
    {
        var applied = output.Watch("Making the tables", () => PostgresMigrations.Apply(parsed.GetRequiredValue(Connection)));
        output.Write(new DatabaseMigration(PostgresMigrations.Latest, applied), migration => migration.Rows());
        return ExitCodes.Done;
    }
}
