using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Routing.Gateway;

/// <summary>The JSON of the API: camelCase, nulls left out, unknown fields ignored.</summary>
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(CallBody))]
[JsonSerializable(typeof(CallChangeBody))]
[JsonSerializable(typeof(CallReportBody))]
[JsonSerializable(typeof(ReconcileBody))]
[JsonSerializable(typeof(CallAnswer))]
[JsonSerializable(typeof(ReportAnswer))]
[JsonSerializable(typeof(WorkAnswer))]
[JsonSerializable(typeof(ReconcileAnswer))]
[JsonSerializable(typeof(CallStory))]
[JsonSerializable(typeof(ContactPage))]
[JsonSerializable(typeof(AgentBody))]
[JsonSerializable(typeof(SignInBody))]
[JsonSerializable(typeof(NotReadyBody))]
[JsonSerializable(typeof(CompleteBody))]
[JsonSerializable(typeof(TransferBody))]
[JsonSerializable(typeof(AgentAnswer))]
[JsonSerializable(typeof(AgentCardAnswer))]
[JsonSerializable(typeof(SignInAnswer))]
[JsonSerializable(typeof(SelfAnswer))]
[JsonSerializable(typeof(AssignmentAnswer))]
[JsonSerializable(typeof(FollowUpAnswer))]
[JsonSerializable(typeof(FollowUpList))]
[JsonSerializable(typeof(CallbackBody))]
[JsonSerializable(typeof(CallbackAnswer))]
[JsonSerializable(typeof(CallbackPage))]
[JsonSerializable(typeof(CallerAnswer))]
[JsonSerializable(typeof(CloudEvent))]
[JsonSerializable(typeof(CloudEventResults))]
[JsonSerializable(typeof(EventAnswer))]
[JsonSerializable(typeof(QueueAnswer))]
[JsonSerializable(typeof(QueueList))]
[JsonSerializable(typeof(LiveAnswer))]
[JsonSerializable(typeof(LiveQueue))]
[JsonSerializable(typeof(DayAnswer))]
[JsonSerializable(typeof(PastLevels))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(PlanAnswer))]
[JsonSerializable(typeof(ServiceLevelReport))]
[JsonSerializable(typeof(AgentList))]
[JsonSerializable(typeof(ChoicesAnswer))]
[JsonSerializable(typeof(WaitingList))]
[JsonSerializable(typeof(PullBody))]
[JsonSerializable(typeof(MoveBody))]
[JsonSerializable(typeof(ForcedStateBody))]
[JsonSerializable(typeof(SkillsBody))]
[JsonSerializable(typeof(HoursBody))]
[JsonSerializable(typeof(QueueDoorAnswer))]
[JsonSerializable(typeof(ActionPage))]
[JsonSerializable(typeof(WhatIfBody))]
[JsonSerializable(typeof(WhatIfAnswer))]
[JsonSerializable(typeof(WebhookBody))]
[JsonSerializable(typeof(WebhookSecretBody))]
[JsonSerializable(typeof(WebhookAnswer))]
[JsonSerializable(typeof(WebhookList))]
[JsonSerializable(typeof(WebhookTestAnswer))]
[JsonSerializable(typeof(DeadLetterPage))]
[JsonSerializable(typeof(HookBody))]
[JsonSerializable(typeof(AgentReport))]
internal sealed partial class GatewayJson : JsonSerializerContext
{
    /// <summary>The one set of options that reads and writes the API.</summary>
    internal static GatewayJson Wire { get; } = new(Shape(new JsonSerializerOptions()));

    /// <summary>Gives options the API's shape.</summary>
    internal static JsonSerializerOptions Shape(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;

        // Chinese stays readable; what that encoder leaves open matters inside HTML alone, and no answer is that.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = 16;
        options.Converters.Add(new InstantConverter());
        return options;
    }
}
