namespace Routing.Core.Tests.Contacts;

public class ContactTransitionsTests
{
    private const string Expected = """
        state       Accept  Reject   NoAnswer  AgentGone  HangUp   Connected  ConnectFailed  Complete  Transfer  Move    Leave   Lost    Widen   Overlong  End
        Queued      Refuse  Refuse   Refuse    Refuse     Abandon  Refuse     Refuse         Refuse    Refuse    Relane  Leave   Leave   Relane  Refuse    Abandon
        Reserved    Take    Requeue  Requeue   Requeue    Abandon  Refuse     Refuse         Refuse    Refuse    Refuse  Leave   Leave   Ignore  Refuse    Abandon
        Connecting  Refuse  Refuse   Requeue   Ignore     Abandon  Connect    Requeue        Refuse    Refuse    Refuse  Refuse  Leave   Ignore  Refuse    Abandon
        Connected   Refuse  Refuse   Refuse    Ignore     End      Ignore     Refuse         End       Transfer  Refuse  Refuse  End     Ignore  End       End
        Ended       Refuse  Refuse   Refuse    Refuse     Refuse   Refuse     Refuse         Ignore    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Ignore
        Abandoned   Refuse  Refuse   Refuse    Refuse     Refuse   Refuse     Refuse         Refuse    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        Redirected  Refuse  Refuse   Refuse    Refuse     Refuse   Refuse     Refuse         Refuse    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        Callback    Refuse  Refuse   Refuse    Refuse     Refuse   Refuse     Refuse         Refuse    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        Closed      Refuse  Refuse   Refuse    Refuse     Refuse   Refuse     Refuse         Refuse    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        Lost        Refuse  Refuse   Refuse    Refuse     Refuse   Refuse     Refuse         Ignore    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        """;

    private const string ExpectedOfCallbacks = """
        state       Accept  Reject   NoAnswer  AgentGone  HangUp      Connected  ConnectFailed  Complete  Transfer  Move    Leave   Lost    Widen   Overlong  End
        Queued      Refuse  Refuse   Refuse    Refuse     Refuse      Refuse     Refuse         Refuse    Refuse    Relane  Leave   Leave   Relane  Refuse    Refuse
        Reserved    Take    Requeue  Requeue   Requeue    Refuse      Refuse     Refuse         Refuse    Refuse    Refuse  Leave   Leave   Ignore  Refuse    Refuse
        Connecting  Refuse  Refuse   Requeue   Ignore     Unanswered  Connect    Unanswered     Refuse    Refuse    Refuse  Refuse  Leave   Ignore  Refuse    Unanswered
        Connected   Refuse  Refuse   Refuse    Ignore     End         Ignore     Refuse         End       Transfer  Refuse  Refuse  End     Ignore  End       End
        Ended       Refuse  Refuse   Refuse    Refuse     Refuse      Refuse     Refuse         Ignore    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Ignore
        Abandoned   Refuse  Refuse   Refuse    Refuse     Refuse      Refuse     Refuse         Refuse    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        Redirected  Refuse  Refuse   Refuse    Refuse     Refuse      Refuse     Refuse         Refuse    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        Callback    Refuse  Refuse   Refuse    Refuse     Refuse      Refuse     Refuse         Refuse    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        Closed      Refuse  Refuse   Refuse    Refuse     Refuse      Refuse     Refuse         Refuse    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        Lost        Refuse  Refuse   Refuse    Refuse     Refuse      Refuse     Refuse         Ignore    Refuse    Refuse  Refuse  Ignore  Refuse  Refuse    Refuse
        """;

    [Fact]
    public void EveryStateAndTriggerOfACallback_AsWrittenByHand()
    {
        int cells = WrittenTable.Check<ContactState, ContactTrigger, ContactStep>(ExpectedOfCallbacks, ContactTransitions.DecideCallback);
        Assert.Equal(10 * 15, cells);
    }

    [Fact]
    public void EveryStateAndTrigger_AsWrittenByHand()
    {
        int cells = WrittenTable.Check<ContactState, ContactTrigger, ContactStep>(Expected, ContactTransitions.Decide);
        Assert.Equal(10 * 15, cells);
    }
}
