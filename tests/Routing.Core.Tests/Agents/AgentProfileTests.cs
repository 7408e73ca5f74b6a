namespace Routing.Core.Tests.Agents;

public class AgentProfileTests
{
    private static readonly AgentProfile Profile = new([new AgentSkill(1, 5), new AgentSkill(2, 7, 1_000), new AgentSkill(3, 9, 0)]);

    [Theory]
    [InlineData(1, 5, true)]
    [InlineData(1, 6, false)]
    [InlineData(0, 1, false)]
    [InlineData(3, 9, true)]
    public void Level_MustBeReached(int skill, int minLevel, bool expected) =>
        Assert.Equal(expected, Profile.Meets(new SkillNeed(skill, minLevel), 500));

    [Theory]
    [InlineData(1, long.MaxValue - 1, true)]
    [InlineData(2, 999, true)]
    [InlineData(2, 1_000, false)]
    [InlineData(3, 0, false)]
    public void Certificate_HoldsUntilItsEndExcluded(int skill, long now, bool expected) =>
        Assert.Equal(expected, Profile.Meets(new SkillNeed(skill, 1, Certified: true), now));

    [Fact]
    public void CertificateOver_CountsWhereNoneIsAsked() => Assert.True(Profile.Meets(new SkillNeed(2, 7), 5_000));
}
