using System.ComponentModel.DataAnnotations;

namespace Routing.Gateway;

/// <summary>Body of <c>POST /v1/calls/reconcile</c>.</summary>
internal sealed record ReconcileBody([property: Required] IReadOnlyList<string?>? CallIds)
{
    /// <summary>The first problem, or null.</summary>
    internal Problem? Check()
    {
        if (CallIds is null) return Problems.MissingField("callIds");
        for (int i = 0; i < CallIds.Count; i++)
        {
            if (FieldRules.RequiredId($"callIds[{i}]", CallIds[i]) is { } problem) return problem;
        }

        return null;
    }
}
