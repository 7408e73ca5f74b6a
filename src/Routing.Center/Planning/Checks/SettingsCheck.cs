using Routing.Core;

namespace Routing.Center;

/// <summary>Checks what holds for the whole center: policy, answer, stickiness, follow-ups, retention, reasons.</summary>
internal static class SettingsCheck
{
    private static readonly string[] OwnReasons = ["signed-in", "rona", "rejected", "connect-failed", "lost"];

    internal static void Check(PlanScope scope)
    {
        Policy(scope, scope.Plan.Policy);
        Selection(scope, scope.Plan.AgentSelection);
        Connect(scope, scope.Plan.Connect);
        Sticky(scope, scope.Plan);
        foreach ((int index, FollowUpPlan followUp) in scope.Plan.FollowUps.Index()) FollowUp(scope, followUp, $"followUps[{index}]");
        scope.Ids(scope.Plan.FollowUps.Select(followUp => followUp.Kind), index => $"followUps[{index}].kind", "follow-up");
        scope.Between(scope.Plan.RetentionDays, 185, 36_500, "retentionDays");
        Reasons(scope, scope.Plan.NotReadyReasons);
    }

    private static void Policy(PlanScope scope, PolicyPlan policy)
    {
        scope.Word(PlanWords.Policies, policy.Name, "policy.name");
        scope.Between(policy.BoostSeconds, 0, 3600, "policy.boostSeconds");
        scope.Between(policy.MaxBoostSeconds, 0, 3600, "policy.maxBoostSeconds");
    }

    private static void Selection(PlanScope scope, string selection)
    {
        scope.Word(PlanWords.Selections, selection, "agentSelection");
    }

    private static void Connect(PlanScope scope, ConnectPlan connect)
    {
        scope.Word(PlanWords.Confirms, connect.Confirm, "connect.confirm");
        scope.Between(connect.TimeoutSeconds, 1, 600, "connect.timeoutSeconds");
        scope.Between(connect.MaxConnectedSeconds, 60, 7 * 86_400, "connect.maxConnectedSeconds");
    }

    private static void Sticky(PlanScope scope, RoutingPlan plan)
    {
        scope.Between(plan.Sticky?.WithinDays, 1, 400, "sticky.withinDays");
        scope.Between(plan.Sticky?.WaitSeconds, 0, 600, "sticky.waitSeconds");
        scope.Between(plan.ReconnectSeconds, 0, 86_400, "reconnectSeconds");
    }

    private static void FollowUp(PlanScope scope, FollowUpPlan followUp, string path)
    {
        scope.Between(followUp.ReplyWorkingDays, 1, 400, $"{path}.replyWorkingDays");
        scope.Between(followUp.ResolveWorkingDays, 1, 400, $"{path}.resolveWorkingDays");
        scope.Mistakes.Must(followUp.ReplyWorkingDays is not null || followUp.ResolveWorkingDays is not null, path, "must have replyWorkingDays or resolveWorkingDays");
        scope.Between(followUp.Target, 0, 1, $"{path}.target");
        scope.Hours(followUp.Hours, $"{path}.hours");
    }

    private static void Reasons(PlanScope scope, IReadOnlyList<string> reasons)
    {
        foreach ((int index, string reason) in reasons.Index())
        {
            string path = $"notReadyReasons[{index}]";
            scope.Mistakes.Must(reason.Length is > 0 and <= 64, path, "must be 1 to 64 letters");
            scope.Mistakes.Must(!OwnReasons.Contains(reason), path, $"is \"{reason}\", a reason of the engine's own");
            scope.Mistakes.Must(reasons.Take(index).All(earlier => earlier != reason), path, $"is \"{reason}\" again");
        }
    }
}
