namespace Routing.Gateway;

/// <summary>Chooses the center of a request: the one that <c>?center=</c> names, else the key's, else the gateway's own.</summary>
internal sealed class CenterChoice(RequestDelegate next, ServedCenters centers)
{
    private const string Query = "center";

    /// <summary>Chooses, and refuses centers that the caller may not see or that are not served.</summary>
    public Task InvokeAsync(HttpContext context, ChosenCenter chosen)
    {
        if (!context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)) return next(context);
        string? asked = context.Request.Query[Query];
        if (asked is not null && !Caller.MaySee(context, asked)) return Problems.ForeignCenter.ExecuteAsync(context);
        if ((asked ?? Caller.CenterOf(context)) is not { } name) return next(context);
        if (centers.Find(name) is not { } served) return Problems.UnknownCenter.ExecuteAsync(context);
        chosen.Served = served;
        return next(context);
    }
}
