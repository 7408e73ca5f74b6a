namespace Routing.Benchmarks;

/// <summary>
/// The two decisions of a router with what undoes them. An arriving contact gets, among the idle agents who serve its queue, the one with
/// the fewest queues and of those the longest idle; a ready agent gets the contact that has waited longest in its queues.
/// </summary>
public interface IRouter
{
    /// <summary>Contacts held for agents now.</summary>
    int Pairs { get; }

    /// <summary>A contact arrives: it gets an idle agent or waits.</summary>
    void Arrive(long contact, int queue);

    /// <summary>The caller of a paired contact hangs up: its agent is idle again.</summary>
    void GiveUp(long contact);

    /// <summary>An agent becomes ready: it gets a waiting contact or goes idle.</summary>
    void Ready(int agent);

    /// <summary>A paired agent leaves: its contact waits again, in its old place.</summary>
    void Withdraw(int agent);
}
