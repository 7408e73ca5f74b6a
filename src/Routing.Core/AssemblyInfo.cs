using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Routing.Core.Tests")]
