using Microsoft.Extensions.Configuration;

namespace Routing.Gateway.Tests;

public sealed class RetryScheduleTests
{
    [Fact]
    public void Waits_GrowOverHoursAndEnd()
    {
        var schedule = new RetrySchedule(new WebhookOptions(), new Random(7));
        double[] middle = [5, 20, 80, 320, 1280, 5120, 14_400, 14_400];
        TimeSpan sum = TimeSpan.Zero;
        for (int tries = 1; tries <= middle.Length; tries++)
        {
            TimeSpan wait = schedule.After(tries)!.Value;
            Assert.InRange(wait.TotalSeconds, middle[tries - 1] * 0.8, middle[tries - 1] * 1.2);
            sum += wait;
        }

        Assert.InRange(sum.TotalHours, 6, 15);
        Assert.Null(schedule.After(9));
    }

    [Fact]
    public void EqualSeeds_GiveEqualWaits()
    {
        RetrySchedule one = new(new WebhookOptions(), new Random(1)), two = new(new WebhookOptions(), new Random(1)), other = new(new WebhookOptions(), new Random(2));
        TimeSpan?[] waits = [.. Enumerable.Range(1, 8).Select(one.After)];
        Assert.Equal(waits, Enumerable.Range(1, 8).Select(two.After));
        Assert.NotEqual(waits, Enumerable.Range(1, 8).Select(other.After));
    }

    [Theory]
    [InlineData("Tries", "0")]
    [InlineData("Tries", "many")]
    [InlineData("Parallel", "-1")]
    [InlineData("TimeoutSeconds", "0")]
    [InlineData("FirstWaitSeconds", "99999")]
    public void MistakenOption_IsRefused(string name, string value) =>
        Assert.Contains(name, Assert.Throws<StartRefusedException>(() => Read(name, value)).Message, StringComparison.Ordinal);

    [Fact]
    public void Options_AreRead()
    {
        Assert.Equal((false, 9), (Read("x", "y").AllowPrivate, Read("x", "y").Tries));
        Assert.True(Read("AllowPrivate", "true").AllowPrivate);
        Assert.Equal(TimeSpan.FromSeconds(2.5), Read("TimeoutSeconds", "2.5").Timeout);
        Assert.Equal(4, Read("Tries", "4").Tries);
    }

    private static WebhookOptions Read(string name, string value) => WebhookOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { [$"w:{name}"] = value }).Build().GetSection("w"));
}
