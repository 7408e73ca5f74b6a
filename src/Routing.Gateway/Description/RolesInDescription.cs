using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Routing.Gateway;

/// <summary>Writes into the API's description who may do what: <c>x-roles</c> of each operation, empty where no key is needed.</summary>
internal static class RolesInDescription
{
    private const string Extension = "x-roles";
    private const string Scheme = "key";

    /// <summary>Adds them, and how a key is sent.</summary>
    internal static void AddRoles(this OpenApiOptions openApi)
    {
        openApi.AddOperationTransformer((operation, context, _) =>
        {
            string[] roles = RolesOf(context.Description.ActionDescriptor.EndpointMetadata);
            operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            operation.Extensions[Extension] = new JsonNodeExtension(new JsonArray([.. roles.Select(role => JsonValue.Create(role))]));
            return Task.CompletedTask;
        });
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A key of the configuration. In Development none is needed.",
            };
            return Task.CompletedTask;
        });
    }

    // A route's group may ask for a role and the route for another: whoever has both may, so what all lists share.
    private static string[] RolesOf(IEnumerable<object> metadata)
    {
        string[][] lists = [.. metadata.OfType<AuthorizeAttribute>().Select(attribute => attribute.Roles?.Split(',') ?? [])];
        return lists.Length == 0 ? [] : [.. lists.Aggregate((shared, list) => [.. shared.Intersect(list)])];
    }
}
