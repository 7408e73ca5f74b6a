namespace Routing.Gateway;

/// <summary>Maps the gateway.</summary>
public static class RoutingEndpoints
{
    /// <summary>Adds middleware and all routes of the API, metrics and pages.</summary>
    public static WebApplication MapRouting(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        GatewayOptions options = app.Services.GetRequiredService<GatewayOptions>();
        if (options.Otlp is not null) app.UseMiddleware<RequestTrace>();
        app.UseMiddleware<ProblemMiddleware>();
        if (options.IsDevelopment) app.UseMiddleware<DevelopmentGuard>();
        app.UseRouting();
        app.UseMiddleware<WholeNames>();
        app.UseMiddleware<OverloadGate>();
        app.UseMiddleware<BodyGate>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<RateGate>();
        app.UseMiddleware<CenterChoice>();
        MapApi(app);
        app.MapHealth();
        app.MapMetrics();
        app.MapPages();
        app.MapOpenApi("/openapi/{documentName}.json").ExcludeFromDescription();

        // The meters exist from the first scrape on only if somebody asks for them now.
        app.Services.GetRequiredService<PrometheusExporter>();
        app.Services.GetRequiredService<ViewMeter>();
        return app;
    }

    private static void MapApi(WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/v1").WithMetadata(BodyLimit.Single);
        RouteGroupBuilder calls = api.MapGroup(string.Empty).WithTags("Calls");
        calls.MapCalls();
        calls.MapCloudEvents();
        calls.MapHistory();
        calls.MapStream();
        if (app.Services.GetRequiredService<GatewayOptions>().Measures) api.MapConstant();
        RouteGroupBuilder agents = api.MapGroup(string.Empty).WithTags("Agents");
        agents.MapAgents();
        MapDesktop(agents.MapGroup("/agents/{agentId}").By(Roles.Agent).WithMetadata(SessionHeader.Needed).AddEndpointFilter<RouteGroupBuilder, OwnAgentFilter>());
        api.MapGroup(string.Empty).WithTags("Follow-ups").MapFollowUps();
        api.MapGroup(string.Empty).WithTags("Callbacks").MapCallbacks();
        api.MapGroup(string.Empty).WithTags("Webhooks").MapWebhooks();
        api.MapGroup(string.Empty).WithTags("Access").MapBrowser();
        RouteGroupBuilder operations = api.MapGroup(string.Empty).WithTags("Operations");
        operations.MapQueues();
        operations.MapPlan();
        operations.MapReports();
        RouteGroupBuilder supervision = api.MapGroup(string.Empty).WithTags("Supervision");
        supervision.MapSupervisor();
        supervision.MapActions();
        supervision.MapWhatIf();
    }

    private static void MapDesktop(RouteGroupBuilder agent)
    {
        agent.MapSessions();
        agent.MapAssignment();
        agent.MapAgentStream();
        agent.MapWork();
    }
}
