using Routing.Center;

namespace Routing.Grains;

/// <summary>
/// Understands the results of a batch that was sent more than once: where the refusal only says that what the command wanted is so
/// already, an attempt before has done it.
/// </summary>
internal sealed class RepeatedCommands(CenterCalls calls)
{
    /// <summary>Gives a command that nothing else tells from another of its kind an id, so that its repetition is known.</summary>
    internal static CenterCommand Name(CenterCommand command) =>
        command is ScheduleCallback { Callback: { Id: null, CallId: null } request } schedule
            ? schedule with { Callback = request with { Id = $"unnamed-{Guid.NewGuid():N}" } }
            : command;

    internal async Task<IReadOnlyList<CommandResult>> SettleAsync(IReadOnlyList<CenterCommand> commands, IReadOnlyList<CommandResult> results)
    {
        var settled = new CommandResult[results.Count];
        for (int i = 0; i < settled.Length; i++) settled[i] = await SettleAsync(commands[i], results[i]).ConfigureAwait(false);
        return settled;
    }

    private async ValueTask<CommandResult> SettleAsync(CenterCommand command, CommandResult result) => (command, result.Refusal) switch
    {
        (SignOutAgent signOut, Refusal.NotSignedIn) => await SignedOutAsync(signOut.AgentId, result).ConfigureAwait(false),
        (DeleteAgent or TakeAction { Command: DeleteAgent }, Refusal.UnknownAgent) => Done(result),
        _ => result,
    };

    private async ValueTask<CommandResult> SignedOutAsync(string agentId, CommandResult result)
    {
        ReadAnswer? answer = await calls.AskAsync((grain, _) => grain.ReadAgentAsync(agentId)).ConfigureAwait(false);
        return answer?.Found is { } agent ? Done(result) with { Agent = WireJson.Read(agent, WireJson.Default.AgentStatus) } : result;
    }

    private static CommandResult Done(CommandResult result) => new() { Sequence = result.Sequence, Repeated = true };
}
