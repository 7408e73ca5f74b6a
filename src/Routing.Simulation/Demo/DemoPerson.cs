namespace Routing.Simulation;

/// <summary>Somebody who works in the demo.</summary>
internal sealed record DemoPerson(string AgentId, string Name, string Team, IReadOnlyList<string> Skills)
{
    /// <summary>The person as a supervisor would enter it.</summary>
    public object ToDefinition() => new { name = Name, team = Team, skills = Skills.Select((skill, rank) => new { skill, level = 8 - rank }) };
}
