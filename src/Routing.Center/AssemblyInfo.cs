using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Routing.Center.Tests")]
