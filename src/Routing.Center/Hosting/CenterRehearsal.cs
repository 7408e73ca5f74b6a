using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>
/// Does once, for nothing, what opening a center does, so that the code for it is compiled before it is needed: a process that has never opened a center takes
/// some 0.3 s longer over its first one, and that one may be a takeover that callers wait for.
/// </summary>
public static partial class CenterRehearsal
{
    private const int Calls = 60;
    private const string Agent = "rehearsal";

    /// <summary>Plays a few calls in a center in a temporary folder, opens it again, and reads what recovery would read in the database. Changes nothing that lasts.</summary>
    /// <param name="options">The center that may have to be opened; its plan, if it has one, is the one played.</param>
    public static async Task RunAsync(CenterOptions options)
    {
        ILogger logger = options.Loggers.CreateLogger(typeof(CenterRehearsal));
        DirectoryInfo folder = Directory.CreateTempSubdirectory("routing-rehearsal-");
        try
        {
            var made = new CenterOptions { DataDirectory = folder.FullName, PlanJson = options.PlanJson };
            await PlayAsync(made).ConfigureAwait(false);
            await PlayAsync(made).ConfigureAwait(false);
            if (options.ConnectionString is { } database) ReadThrough(database, options.CenterId!);
        }
        catch (Exception exception)
        {
            // What is wrong will show, and be told, where it matters.
            Interrupted(logger, exception);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PlayAsync(CenterOptions options)
    {
        LocalCenter center = await CenterHost.OpenAsync(options).ConfigureAwait(false);
        await using (center.ConfigureAwait(false))
        {
            RoutingPlan plan = PlanReader.Parse(options.PlanJson!, out _)!;
            string[] skills = [.. plan.Skills?.Select(skill => skill.Id) ?? plan.Queues.Select(queue => queue.Id)];
            await center.SubmitAsync(new PutAgent(Agent, new AgentCard { Name = Agent, Skills = [.. skills.Select(skill => new SkillCard(skill, 5))] })).ConfigureAwait(false);
            await center.SubmitAsync(new SignInAgent(Agent, Agent, Agent, null, TakeOver: true)).ConfigureAwait(false);
            for (int i = 0; i < Calls; i++) await PlayCallAsync(center, $"{center.LastSequence}", plan.Queues[0].Id).ConfigureAwait(false);
            await center.ReadFeedAsync(0, Calls).ConfigureAwait(false);
        }
    }

    private static async Task PlayCallAsync(LocalCenter center, string callId, string queue)
    {
        await center.SubmitAsync(new ReadyAgent(Agent, Agent)).ConfigureAwait(false);
        await center.SubmitAsync(new OfferCall(Agent, new CallRequest { CallId = callId, Queue = queue })).ConfigureAwait(false);
        AgentStatus? status = await center.ReadAgentAsync(Agent).ConfigureAwait(false);
        if (status?.Reservation is { } held) await center.SubmitAsync(new AcceptReservation(Agent, Agent, held.ReservationId)).ConfigureAwait(false);
        await center.SubmitAsync(new ReportCall(Agent, callId, new CallReport($"end-{callId}", CallReportKind.Ended))).ConfigureAwait(false);
        await center.SubmitAsync(new CompleteCall(Agent, Agent, callId, null, null)).ConfigureAwait(false);
    }

    // Reading asks for no ownership: whoever has the center keeps it.
    private static void ReadThrough(string connectionString, string center)
    {
        using var journal = new PostgresJournal(connectionString, center, TimeProvider.System);
        JournalRecovery.Continue(JournalRecovery.Begin(journal), journal, _ => { });
    }
}
