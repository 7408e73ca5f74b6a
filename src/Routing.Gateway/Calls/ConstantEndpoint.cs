namespace Routing.Gateway;

/// <summary>What an offer would cost if nothing had to be decided or kept: the same body in, an answer of the same size out.</summary>
internal static class ConstantEndpoint
{
    private static readonly CallAnswer Constant = new("load1234567890abc-12345", "queued", "general", 1, 12.5, 123_456);

    /// <summary>Adds the route.</summary>
    internal static void MapConstant(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/measure/constant", Take).By(Roles.Cti).ExcludeFromDescription();

    private static IResult Take(CallBody body)
    {
        if (body.Check() is { } problem) return problem;
        return new Answer<CallAnswer>(Constant, GatewayJson.Wire.CallAnswer, StatusCodes.Status202Accepted);
    }
}
