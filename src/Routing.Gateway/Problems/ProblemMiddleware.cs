using System.Data.Common;
using System.Text.Json;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Turns whatever goes wrong before, in or after a handler into a problem.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    /// <summary>Runs the rest of the request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception)
        {
            await AnswerAsync(context, ProblemOf(exception));
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (CenterUnavailableException) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, Problems.Unavailable);
            return;
        }
        catch (DbException exception) when (exception.IsTransient && !context.Response.HasStarted)
        {
            ProblemLog.Unexpected(logger, context.Request.Method, context.GetEndpoint()?.DisplayName, exception);
            await AnswerAsync(context, Problems.Unavailable);
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            ProblemLog.Unexpected(logger, context.Request.Method, context.GetEndpoint()?.DisplayName, exception);
            await AnswerAsync(context, Problems.Unexpected);
            return;
        }

        if (BareProblem(context.Response) is { } bare) await AnswerAsync(context, bare);
    }

    private static Task AnswerAsync(HttpContext context, Problem problem) =>
        context.Response.HasStarted ? Task.CompletedTask : problem.ExecuteAsync(context);

    private static Problem ProblemOf(BadHttpRequestException exception) => exception switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.TooLarge,
        { StatusCode: StatusCodes.Status408RequestTimeout } => Problems.TooSlow,
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Problems.UnsupportedMediaType,
        { InnerException: JsonException json } => ProblemOf(json),
        { StatusCode: StatusCodes.Status400BadRequest } => Problems.MalformedJson,
        _ => Problems.BadRequest with { Status = exception.StatusCode },
    };

    /// <summary>An inner exception of the reader means broken JSON; without one a value did not fit its field.</summary>
    internal static Problem ProblemOf(JsonException exception)
    {
        if (exception.InnerException is JsonException || exception.Path is null or "$" or "") return Problems.MalformedJson;
        return Problems.InvalidField(FieldOf(exception.Path), ValueKinds.ExpectedBy(exception));
    }

    private static string FieldOf(string path) => path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path[1..];

    private static Problem? BareProblem(HttpResponse response)
    {
        if (response.HasStarted || response.ContentType is not null || response.ContentLength > 0) return null;
        return response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => Problems.Unauthenticated,
            StatusCodes.Status403Forbidden => Problems.Forbidden,
            StatusCodes.Status404NotFound => Problems.NotFound,
            StatusCodes.Status405MethodNotAllowed => Problems.MethodNotAllowed,
            StatusCodes.Status413PayloadTooLarge => Problems.TooLarge,
            StatusCodes.Status415UnsupportedMediaType => Problems.UnsupportedMediaType,
            StatusCodes.Status400BadRequest => Problems.BadRequest,
            _ => null,
        };
    }
}
