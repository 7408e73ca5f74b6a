using Routing.Center;

namespace Routing.Benchmarks;

/// <summary>Commands of one kind, sent in batches that are each waited for.</summary>
internal static class Batches
{
    /// <summary>The session of every agent.</summary>
    internal const string Session = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

    private const int Most = 1_000;

    /// <summary>Every agent's card.</summary>
    internal static AgentCard Card { get; } = new() { Name = "Agent", Device = "4711", Skills = [new SkillCard("general", 5)] };

    /// <summary>Sends one command for each number below <paramref name="count"/>.</summary>
    /// <exception cref="InvalidOperationException">One was refused.</exception>
    internal static async Task SubmitAllAsync(ICenter center, int count, Func<int, CenterCommand> command)
    {
        for (int first = 0; first < count; first += Most) await SubmitAsync(center, first, Math.Min(Most, count - first), command).ConfigureAwait(false);
    }

    /// <summary>Sends one batch: a command for each of <paramref name="count"/> numbers.</summary>
    /// <exception cref="InvalidOperationException">One was refused.</exception>
    internal static async Task<IReadOnlyList<CommandResult>> SubmitAsync(ICenter center, int first, int count, Func<int, CenterCommand> command)
    {
        var commands = new CenterCommand[count];
        for (int i = 0; i < count; i++) commands[i] = command(first + i);
        IReadOnlyList<CommandResult> results = await center.SubmitAsync(commands).ConfigureAwait(false);
        foreach (CommandResult result in results)
        {
            if (!result.Succeeded) throw new InvalidOperationException($"Refused: {result.Refusal} {result.Detail}");
        }

        return results;
    }
}
