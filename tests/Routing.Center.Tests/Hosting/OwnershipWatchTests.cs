using Microsoft.Extensions.Logging.Abstractions;

namespace Routing.Center.Tests;

public sealed class OwnershipWatchTests
{
    [Fact]
    public void Journal_that_nobody_can_take_is_always_confirmed()
    {
        using var folder = new TempFolder();
        using var journal = new SqliteJournal(folder.Path, "test");
        var watch = new OwnershipWatch(journal, NullLogger.Instance);

        watch.Consider();

        Assert.True(watch.IsConfirmed);
        Assert.Equal(Timeout.InfiniteTimeSpan, watch.Due);
    }

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void Confirmation_is_renewed_when_it_has_aged(int ageMs, int asked)
    {
        using var journal = new OwnedJournal { SinceConfirmed = TimeSpan.FromMilliseconds(ageMs) };

        new OwnershipWatch(journal, NullLogger.Instance).Consider();

        Assert.Equal(asked, journal.Asked);
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void Owner_that_is_not_confirmed_within_a_second_is_none(int ageMs, bool isConfirmed)
    {
        using var journal = new OwnedJournal { SinceConfirmed = TimeSpan.FromMilliseconds(ageMs), Failure = new IOException("away") };
        var watch = new OwnershipWatch(journal, NullLogger.Instance);

        watch.Consider();

        Assert.Equal(isConfirmed, watch.IsConfirmed);
    }

    [Fact]
    public void Fence_is_passed_on()
    {
        using var journal = new OwnedJournal { SinceConfirmed = TimeSpan.MaxValue, Failure = new JournalFencedException(1) };

        Assert.Throws<JournalFencedException>(new OwnershipWatch(journal, NullLogger.Instance).Consider);
    }
}
