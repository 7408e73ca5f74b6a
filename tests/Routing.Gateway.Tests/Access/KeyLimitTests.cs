using System.Threading.RateLimiting;
using Microsoft.Extensions.Configuration;

namespace Routing.Gateway.Tests;

public sealed class KeyLimitTests
{
    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData("5", null, 5.0, 5)]
    [InlineData("0.5", null, 0.5, 1)]
    [InlineData("100", "20", 100.0, 20)]
    public void Entry_IsRead(string? rate, string? burst, double? expectedRate, int? expectedBurst)
    {
        KeyLimit? limit = Read(rate, burst);
        Assert.Equal((expectedRate, expectedBurst), (limit?.RatePerSecond, limit?.Burst));
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("NaN", null)]
    [InlineData("much", null)]
    [InlineData("1e9", null)]
    [InlineData("5", "0")]
    [InlineData("5", "1.5")]
    [InlineData(null, "5")]
    public void MistakenEntry_IsRefused(string? rate, string? burst) => Assert.Throws<StartRefusedException>(() => Read(rate, burst));

    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(333)]
    [InlineData(50_000)]
    public void Bucket_FillsAtTheRate(double rate)
    {
        TokenBucketRateLimiterOptions options = KeyLimits.BucketOf(new KeyLimit(rate, 7));
        Assert.Equal(rate, options.TokensPerPeriod / options.ReplenishmentPeriod.TotalSeconds, rate / 1000);
        Assert.Equal((7, 0), (options.TokenLimit, options.QueueLimit));
    }

    [Fact]
    public void Burst_IsTakenAndThenPutOff()
    {
        using var limits = new KeyLimits();
        AccessKey slow = Key("slow", new KeyLimit(0.1, 3));
        for (int i = 0; i < 3; i++) Assert.Null(limits.TakeOne(slow));
        Assert.Equal(10, limits.TakeOne(slow));
        Assert.Equal(10, limits.TakeOne(slow with { Sha256 = new byte[32] }));
        Assert.Null(limits.TakeOne(Key("other", new KeyLimit(0.1, 3))));
    }

    private static AccessKey Key(string name, KeyLimit limit) => new(name, new byte[] { 1 }, Roles.Cti, null, null, []) { Limit = limit };

    private static KeyLimit? Read(string? rate, string? burst) => KeyLimit.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["k:ratePerSecond"] = rate, ["k:burst"] = burst }).Build().GetSection("k"));
}
