using Routing.Center;

namespace Routing.Gateway;

/// <summary>Body of a change of skills: those that the agent has from now on and those that it has no more; the others stay.</summary>
internal sealed record SkillsBody(IReadOnlyList<SkillBody?>? Put, IReadOnlyList<string?>? Drop, string? Team)
{
    private const int Most = 256;

    /// <summary>The first problem, or null.</summary>
    internal Problem? Check()
    {
        if (Put is null && Drop is null && Team is null) return Problems.MissingField("put");
        if (Put?.Count > Most) return Problems.InvalidField("put", $"at most {Most} entries.");
        if (Drop?.Count > Most) return Problems.InvalidField("drop", $"at most {Most} entries.");
        for (int i = 0; i < (Put?.Count ?? 0); i++)
        {
            if (Put![i] is not { } skill) return Problems.InvalidField($"put[{i}]", "a skill.");
            if (skill.Check($"put[{i}]") is { } problem) return problem;
        }

        for (int i = 0; i < (Drop?.Count ?? 0); i++)
        {
            if (FieldRules.RequiredId($"drop[{i}]", Drop![i]) is { } problem) return problem;
        }

        return FieldRules.Text("team", Team);
    }

    /// <summary>The checked body as a command.</summary>
    internal ChangeSkills ToCommand(string agentId) =>
        new(agentId, [.. (Put ?? []).Select(skill => skill!.ToCard())], [.. (Drop ?? []).Select(skill => skill!)], Team);
}
