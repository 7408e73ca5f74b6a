using System.Globalization;
using System.Security.Cryptography;
using Routing.Center;

namespace Routing.Gateway;

/// <summary>Hooks: a platform's own, an admin's all.</summary>
internal static class WebhookEndpoints
{
    private const int IdBytes = 12;
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;
    private static readonly TimeSpan OldSecretLife = TimeSpan.FromHours(24);

    /// <summary>Adds the routes.</summary>
    internal static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder hooks = routes.MapGroup("/webhooks").By(Roles.Cti, Roles.Admin).AddEndpointFilter<RouteGroupBuilder, KeptHooksFilter>();
        hooks.MapPost(string.Empty, AddAsync).WithSummary("Events are to be delivered to an address, by Standard Webhooks, from now on. The secret is shown this once.")
            .Produces<WebhookAnswer>(StatusCodes.Status201Created);
        hooks.MapGet(string.Empty, List).WithSummary("Webhooks, the oldest first.").Produces<WebhookList>();
        hooks.MapGet("/{id}", Get).WithSummary("A webhook.").Produces<WebhookAnswer>();
        hooks.MapDelete("/{id}", RemoveAsync).WithSummary("Ends a webhook; what was on its way is dropped.").Produces(StatusCodes.Status204NoContent);
        hooks.MapPost("/{id}/secret", Rotate).WithSummary("Another secret, shown this once; for 24 hours the one before signs as well.").Produces<WebhookAnswer>();
        hooks.MapPost("/{id}/test", TestAsync).WithSummary("Sends webhook.test at once; one that arrives takes a disabled webhook back into service.").Produces<WebhookTestAnswer>();
        hooks.MapGet("/{id}/dead-letters", Dead).WithSummary("Messages that were given up, the oldest first.").Produces<DeadLetterPage>();
        hooks.MapPost("/{id}/dead-letters/{number}/redeliver", Redeliver).WithSummary("Tries a message that was given up again.").Produces(StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> AddAsync(WebhookBody body, HttpContext http, ICenter center, Hooks hooks, HookAddresses addresses, WebhookOptions options, TimeProvider time)
    {
        if (body.Check() is { } problem) return problem;
        var url = new Uri(body.Url!);
        if (await addresses.CheckAsync(url, http.RequestAborted) is { } expected) return Problems.InvalidField("url", expected);
        string owner = Caller.NameOf(http);
        if (hooks.Store.List().Count(hook => hook.Owner == owner) >= options.MostHooks) return Problems.TooManyWebhooks;
        byte[] secret = SecretOf(body.Secret);
        var hook = new Hook(
            $"wh_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes))}", owner, Caller.KeyOf(http) is not null, center.Id, url,
            [.. (body.Events ?? []).Select(name => name!)], secret, time.GetUtcNow().ToUnixTimeMilliseconds());
        hooks.Store.Add(hook, center.View.Sequence);
        hooks.Run(hook);
        http.Response.Headers.Location = $"/v1/webhooks/{hook.Id}";
        return Shown(hook, 0, secret, StatusCodes.Status201Created);
    }

    private static Answer<WebhookList> List(HttpContext http, ICenter center, Hooks hooks)
    {
        IEnumerable<Hook> own = hooks.Store.List().Where(hook => hook.Center == center.Id && MaySee(http, hook));
        return new Answer<WebhookList>(new WebhookList([.. own.Select(hook => WebhookAnswer.Of(hook, hooks.Store.Waiting(hook.Id)))]), GatewayJson.Wire.WebhookList);
    }

    private static IResult Get(string id, HttpContext http, Hooks hooks) =>
        Find(id, http, hooks) is { } hook ? Shown(hook, hooks.Store.Waiting(id)) : Problems.UnknownWebhook;

    private static async Task<IResult> RemoveAsync(string id, HttpContext http, Hooks hooks)
    {
        if (Find(id, http, hooks) is null) return Problems.UnknownWebhook;
        await hooks.StopAsync(id);
        hooks.Store.Remove(id);
        return NoAnswer.NoContent;
    }

    private static IResult Rotate(string id, WebhookSecretBody? body, HttpContext http, Hooks hooks, TimeProvider time)
    {
        if (WebhookSecretBody.Check(body?.Secret) is { } problem) return problem;
        if (Find(id, http, hooks) is not { } hook) return Problems.UnknownWebhook;
        byte[] secret = SecretOf(body?.Secret);
        hooks.Store.SetSecret(hook, secret, (time.GetUtcNow() + OldSecretLife).ToUnixTimeMilliseconds());
        return Shown(hook, hooks.Store.Waiting(id), secret);
    }

    private static async Task<IResult> TestAsync(string id, HttpContext http, ICenter center, Hooks hooks)
    {
        if (Find(id, http, hooks) is not { } hook) return Problems.UnknownWebhook;
        HookOutcome outcome = await hooks.TestAsync(hook, center, http.RequestAborted);
        return new Answer<WebhookTestAnswer>(new WebhookTestAnswer(outcome.IsDelivered, outcome.Status, outcome.Error), GatewayJson.Wire.WebhookTestAnswer);
    }

    private static IResult Dead(string id, string? after, string? limit, HttpContext http, Hooks hooks)
    {
        if (QueryNumbers.Read("after", after, 0, long.MaxValue, out long? from) is { } badAfter) return badAfter;
        if (QueryNumbers.Read("limit", limit, 1, MaxLimit, out long? most) is { } badLimit) return badLimit;
        if (Find(id, http, hooks) is null) return Problems.UnknownWebhook;
        int count = (int)(most ?? DefaultLimit);
        return new Answer<DeadLetterPage>(DeadLetterPage.Of(hooks.Store.Dead(id, from ?? 0, count), count), GatewayJson.Wire.DeadLetterPage);
    }

    private static IResult Redeliver(string id, string number, HttpContext http, Hooks hooks)
    {
        if (Find(id, http, hooks) is null) return Problems.UnknownWebhook;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long known) || !hooks.Store.Redeliver(id, known)) return Problems.UnknownDeadLetter;
        hooks.Wake(id);
        return NoAnswer.Accepted;
    }

    private static byte[] SecretOf(string? text) => text is null ? HookSecret.Create() : HookSecret.Read(text)!;

    private static Hook? Find(string id, HttpContext http, Hooks hooks) => hooks.Store.Find(id) is { } hook && MaySee(http, hook) ? hook : null;

    private static bool MaySee(HttpContext http, Hook hook) => http.User.IsInRole(Roles.Admin) || hook.Owner == Caller.NameOf(http);

    private static Answer<WebhookAnswer> Shown(Hook hook, long waiting, byte[]? secret = null, int status = StatusCodes.Status200OK) =>
        new(WebhookAnswer.Of(hook, waiting, secret), GatewayJson.Wire.WebhookAnswer, status);
}
