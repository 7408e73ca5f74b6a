using System.Text.Json.Serialization.Metadata;

namespace Routing.Gateway;

/// <summary>A JSON body with its status.</summary>
internal sealed class Answer<T>(T body, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        return JsonBody.WriteAsync(response, body, type);
    }
}
