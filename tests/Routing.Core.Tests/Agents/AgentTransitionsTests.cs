namespace Routing.Core.Tests.Agents;

public class AgentTransitionsTests
{
    private const string Expected = """
        state       SignIn  Ready   NotReady  SignOut   Lost      EndWrapUp  Remove
        SignedOut   Go      Refuse  Refuse    Ignore    Ignore    Refuse     Remove
        NotReady    Refuse  Go      Go        Go        Go        Ignore     Refuse
        Ready       Refuse  Ignore  Go        Go        Go        Ignore     Refuse
        Reserved    Refuse  Later   GiveBack  GiveBack  GiveBack  Ignore     Refuse
        Connecting  Refuse  Later   Later     Later     Later     Refuse     Refuse
        Busy        Refuse  Later   Later     Later     Later     Refuse     Refuse
        WrapUp      Refuse  Finish  Later     Later     Finish    Finish     Refuse
        """;

    [Fact]
    public void EveryStateAndTrigger_AsWrittenByHand()
    {
        int cells = WrittenTable.Check<AgentState, AgentTrigger, AgentStep>(Expected, AgentTransitions.Decide);
        Assert.Equal(7 * 7, cells);
    }
}
