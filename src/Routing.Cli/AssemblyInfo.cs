using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Routing.Cli.Tests")]
