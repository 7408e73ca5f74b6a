using System.Security.Cryptography;

namespace Routing.Gateway;

/// <summary>One file of the pages with its headers.</summary>
internal sealed class Page(byte[] content, string contentType, string policy)
{
    private readonly string _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"";

    /// <summary>Sends it, unless the browser has it already.</summary>
    internal Task SendAsync(HttpContext http)
    {
        HttpResponse response = http.Response;
        response.Headers.ETag = _tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (http.Request.Headers.IfNoneMatch == _tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = content.Length;
        return response.Body.WriteAsync(content, 0, content.Length, http.RequestAborted);
    }
}
