namespace Routing.Faults.Tests;

public class FailureCountTests
{
    [Fact]
    public void Failures_AreToldByReasonTheMostFrequentFirst()
    {
        FailureCount one = new(), other = new();
        one.Add("ConnectionError");
        one.Add("503");
        other.Add("503");

        Assert.Equal(2, one.Total);
        Assert.Equal("503 × 2, ConnectionError × 1", FailureCount.Describe([one, other]));
        Assert.Equal("", FailureCount.Describe([new FailureCount()]));
    }
}
