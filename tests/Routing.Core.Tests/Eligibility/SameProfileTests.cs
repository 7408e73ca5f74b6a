namespace Routing.Core.Tests.Eligibility;

public class SameProfileTests
{
    private static readonly AgentProfile Profile = new([new AgentSkill(1, 5, 77), new AgentSkill(4, 9)], 2);

    public static TheoryData<AgentProfile> Others =>
    [
        Profile with { Capacity = 3 },
        new AgentProfile([new AgentSkill(1, 5, 77)], 2),
        new AgentProfile([new AgentSkill(1, 5, 78), new AgentSkill(4, 9)], 2),
        new AgentProfile([new AgentSkill(1, 6, 77), new AgentSkill(4, 9)], 2),
        new AgentProfile([new AgentSkill(1, 5, 77), new AgentSkill(3, 9)], 2),
    ];

    [Fact]
    public void SameWords_AreTheSame()
    {
        var again = new AgentProfile([.. Profile.Skills], 2);
        Assert.True(SameProfile.Instance.Equals(Profile, again));
        Assert.Equal(SameProfile.Instance.GetHashCode(Profile), SameProfile.Instance.GetHashCode(again));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void AnyDifference_IsSeen(AgentProfile other)
    {
        Assert.False(SameProfile.Instance.Equals(Profile, other));
        Assert.False(SameProfile.Instance.Equals(Profile, null));
        Assert.NotEqual(SameProfile.Instance.GetHashCode(Profile), SameProfile.Instance.GetHashCode(other));
    }
}
