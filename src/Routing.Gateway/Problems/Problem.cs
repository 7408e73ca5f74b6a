using System.Text.Json.Serialization;

namespace Routing.Gateway;

/// <summary>An error as clients see it: RFC 9457 problem details with a stable code.</summary>
internal sealed record Problem(int Status, string Code, string Detail) : IResult
{
    /// <summary>Identifies the kind of problem.</summary>
    public string Type => $"urn:routing:problem:{Code}";

    /// <summary>The code in words.</summary>
    public string Title => char.ToUpperInvariant(Code[0]) + Code[1..].Replace('-', ' ') + '.';

    /// <summary>The field at fault, as a path such as <c>customer.tier</c>.</summary>
    public string? Field { get; init; }

    /// <summary>Why a reservation is gone: expired, rescinded, unknown.</summary>
    public string? Why { get; init; }

    /// <summary>Every mistake of a plan.</summary>
    public IReadOnlyList<MistakeAnswer>? Mistakes { get; init; }

    /// <summary>Seconds after which to try again.</summary>
    [JsonIgnore]
    public int? RetryAfterSeconds { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        if (RetryAfterSeconds is { } seconds) response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return JsonBody.WriteAsync(response, this, GatewayJson.Wire.Problem);
    }
}
