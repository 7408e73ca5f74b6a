using System.Reflection;

namespace Routing.Gateway;

/// <summary>The pages and what they load: resources of the assembly, so that they are served wherever it runs.</summary>
internal static class PageEndpoints
{
    private const string Prefix = "pages/";
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Assembly Assembly = typeof(PageEndpoints).Assembly;

    /// <summary>Adds the routes.</summary>
    internal static void MapPages(this IEndpointRouteBuilder routes)
    {
        foreach (string resource in Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            string file = resource[Prefix.Length..].Replace('\\', '/');
            routes.MapGet(RouteOf(file), new Page(ReadAll(resource), TypeOf(file), Policy).SendAsync).ExcludeFromDescription();
        }
    }

    private static string RouteOf(string file) => file switch
    {
        "wallboard.html" => "/",
        "desk.html" => "/desk",
        "supervisor.html" => "/supervisor",
        _ => "/" + file,
    };

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };

    private static byte[] ReadAll(string resource)
    {
        using Stream stream = Assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
