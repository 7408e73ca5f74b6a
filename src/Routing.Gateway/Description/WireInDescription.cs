using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Routing.Gateway;

/// <summary>Writes into the API's description what the handlers' types don't tell: names as they are sent, the session's header, problems, and what a body may leave out.</summary>
internal static class WireInDescription
{
    private const string ProblemType = "application/problem+json";
    private const string Body = "Body";

    /// <summary>Adds it.</summary>
    internal static void AddWire(this OpenApiOptions openApi)
    {
        openApi.AddOperationTransformer((operation, context, _) =>
        {
            foreach (OpenApiParameter parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
            {
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<SessionHeader>().LastOrDefault() is { IsNeeded: true }) AddSession(operation);
            operation.Responses ??= [];
            operation.Responses["default"] = ProblemResponse();
            return Task.CompletedTask;
        });
        openApi.AddSchemaTransformer((schema, context, _) =>
        {
            // Bodies are checked by hand, so that an answer can name the field; by its type each field may be left out.
            Type type = context.JsonTypeInfo.Type;
            if (type.Name.EndsWith(Body, StringComparison.Ordinal)) schema.Required?.IntersectWith(NeededOf(type));
            return Task.CompletedTask;
        });
    }

    private static IEnumerable<string> NeededOf(Type body) => body.GetProperties()
        .Where(property => property.GetCustomAttribute<RequiredAttribute>() is not null)
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

    private static void AddSession(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = SessionToken.Header,
            In = ParameterLocation.Header,
            Required = true,
            Description = "Session token that the sign-in answered with.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        });
    }

    private static OpenApiResponse ProblemResponse() => new()
    {
        Description = "A problem: code names it, field the part of the request that it is about, Retry-After when to try again.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemType] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                        ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["field"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
            },
        },
    };
}
