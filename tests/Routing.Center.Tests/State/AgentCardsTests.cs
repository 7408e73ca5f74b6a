using Routing.Core;

namespace Routing.Center.Tests;

public sealed class AgentCardsTests
{
    private readonly TestCenter _center = new();

    [Fact]
    public void NewAgent_IsSignedOut()
    {
        CommandResult result = Put(new AgentCard { Name = "Anna", Device = "d1", Team = "t", Skills = [new SkillCard("vip", 7)] });
        Assert.Equal(AgentState.SignedOut, result.Agent!.State);
        Assert.Equal(("Anna", "d1"), (result.Agent.Card.Name, result.Agent.Device));
        Assert.Equal(("agent.defined", "anna"), (_center.Last[0].Type, _center.Last[0].AgentId));
    }

    [Fact]
    public void SameCardAgain_GivesNoEvent()
    {
        Put(new AgentCard { Name = "Anna", Skills = [new SkillCard("vip", 7, 5)] });
        Assert.True(Put(new AgentCard { Name = "Anna", Skills = [new SkillCard("vip", 7, 5)] }).Succeeded);
        Assert.Empty(_center.Last);
    }

    [Fact]
    public void OtherName_GivesAnEvent()
    {
        Put(new AgentCard { Name = "Anna" });
        Assert.Equal("Ann", Put(new AgentCard { Name = "Ann" }).Agent!.Card.Name);
        Assert.NotEmpty(_center.Last);
    }

    [Fact]
    public void UnknownSkill_IsNamed()
        => _center.Refuses(Refusal.UnknownSkill, "cobol", new PutAgent("anna", Card(new SkillCard("vip", 1), new SkillCard("cobol", 1))));

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void ImpossibleLevel_IsRefused(int level)
        => _center.Refuses(Refusal.InvalidField, "skills[0].level", new PutAgent("anna", Card(new SkillCard("vip", level))));

    [Fact]
    public void SkillTwice_IsRefused()
        => _center.Refuses(Refusal.InvalidField, "skills[1].skill", new PutAgent("anna", Card(new SkillCard("vip", 1), new SkillCard("vip", 2))));

    [Fact]
    public void CapacityBelowOne_IsRefused()
        => _center.Refuses(Refusal.InvalidField, "capacity", new PutAgent("anna", new AgentCard { Name = "A", Capacity = 0 }));

    [Fact]
    public void NewSkillOfAReadyAgent_TakesTheWaitingCall()
    {
        _center.Staff("anna", "vip");
        _center.Offer("c1", "general");
        CommandResult result = _center.Do(new PutAgent("anna", Card(new SkillCard("general", 1))));
        Assert.Equal("c1", result.Agent!.Reservation!.Call.CallId);
    }

    [Fact]
    public void CertificateThatIsOver_CountsNoMore()
    {
        string plan = """{ "skills": [{ "id": "vip", "certified": true }], "queues": [{ "id": "vip" }] }""";
        var center = new TestCenter(plan);
        center.Do(new PutAgent("anna", Card(new SkillCard("vip", 5, center.Now + 1_000))));
        Assert.Equal(1, center.State.ReadView().Queues[0].AgentsByState[(int)AgentState.SignedOut]);
        center.After(1_000, new AdvanceTime());
        Assert.Equal(0, center.State.ReadView().Queues[0].AgentsByState[(int)AgentState.SignedOut]);
        Assert.Contains(center.Feed, e => e.Type == "agent.eligibility" && e.AgentId == "anna");
    }

    [Fact]
    public void DeletedAgent_IsForgottenAndItsEventNamed()
    {
        _center.Define("anna", "vip");
        Assert.True(_center.Do(new DeleteAgent("anna")).Succeeded);
        Assert.Equal(("agent.removed", "anna"), (_center.Last[0].Type, _center.Last[0].AgentId));
        Assert.Null(_center.State.ReadAgent("anna"));
        _center.Refuses(Refusal.UnknownAgent, "anna", new DeleteAgent("anna"));
    }

    [Fact]
    public void DeletedAgent_MayComeBackWithAnotherNumber()
    {
        _center.Define("anna", "vip");
        _center.Do(new DeleteAgent("anna"));
        _center.Staff("anna", "vip");
        _center.Offer("c1", "vip");
        Assert.Equal("anna", _center.Call("c1").AgentId);
        Assert.Equal(2, _center.State.Agents.Numbered.Count);
    }

    [Fact]
    public void SignedInAgent_IsNotDeleted()
    {
        _center.Staff("anna", "vip");
        _center.Refuses(Refusal.AgentSignedIn, "anna", new DeleteAgent("anna"));
    }

    private static AgentCard Card(params SkillCard[] skills) => new() { Name = "A", Skills = skills };

    private CommandResult Put(AgentCard card) => _center.Do(new PutAgent("anna", card));
}
