using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Routing.Gateway.Tests;

/// <summary>Hosts of tests log nothing.</summary>
internal static class Quiet
{
    internal static void Logs(WebApplicationBuilder builder) => builder.Logging.ClearProviders();
}
