namespace Routing.Center.Tests;

/// <summary>The journal that a killed center left is torn, spoilt, or of another build.</summary>
public sealed class JournalFaultsTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Last_record_torn(int seed)
    {
        await using World world = await KilledAsync(seed, unanswered: "torn");
        new JournalFile(world.Folder).Tear(world.Random.Next(1, 4_000));

        await world.OpenAsync();
        Assert.Null(await world.Run.ReadCallAsync("torn"));

        CommandResult again = await world.SubmitAsync(CenterRun.Offer("torn"));
        Assert.True(again is { Succeeded: true, Repeated: false });
        await new Traffic(world, "again").RunAsync(40);
        await Aftermath.AuditAsync(world);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    public async Task Byte_flipped_in_the_middle(int seed)
    {
        await using World world = await KilledAsync(seed);
        var file = new JournalFile(world.Folder);
        JournalRow row = file.InTheMiddle(world.Random);
        byte[] payload = row.Payload.ToArray();
        payload[world.Random.Next(payload.Length)] ^= (byte)(1 << world.Random.Next(8));
        file.Replace(row with { Payload = payload });

        await StopsAndIsRepairedAsync(world, row.FirstSequence, "the checksum is wrong");
    }

    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    public async Task Gap_in_the_sequence(int seed)
    {
        await using World world = await KilledAsync(seed);
        var file = new JournalFile(world.Folder);
        JournalRow row = file.InTheMiddle(world.Random);
        file.Drop(row);

        await StopsAndIsRepairedAsync(world, row.FirstSequence, "the next row starts at sequence");
    }

    [Theory]
    [InlineData(0, "it is in format 0, and this release reads 1 alone; run the older release that wrote it, or restore a backup")]
    [InlineData(2, "it is in format 2, and this release reads 1 alone; run the newer release that wrote it, or restore a backup")]
    public async Task Old_format(int format, string expected)
    {
        await using World world = await KilledAsync(18);
        var file = new JournalFile(world.Folder);
        JournalRow row = file.InTheMiddle(world.Random);
        file.Replace((row with { Format = format }).Sealed("test"));

        JournalDamagedException refused = await Assert.ThrowsAsync<JournalDamagedException>(world.OpenAsync);

        Assert.Equal(row.FirstSequence, refused.Sequence);
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        await OpensWithTheBuildThatWroteItAsync(world, row);
    }

    [Fact]
    public async Task Rules_version_changed()
    {
        await using World world = await KilledAsync(19);
        var file = new JournalFile(world.Folder);
        JournalRow row = file.InTheMiddle(world.Random);
        file.Replace((row with { RulesVersion = 99 }).Sealed("test"));

        RulesVersionException refused = await Assert.ThrowsAsync<RulesVersionException>(world.OpenAsync);

        Assert.Equal((99, row.FirstSequence), (refused.RulesVersion, refused.Sequence));
        await OpensWithTheBuildThatWroteItAsync(world, row);
    }

    // Without snapshots, so that the start reads every row.
    private static async Task<World> KilledAsync(int seed, string? unanswered = null)
    {
        World world = await World.StartAsync(seed, with: options => options with { SnapshotInterval = TimeSpan.FromDays(1) });
        await new Traffic(world).RunAsync(120);
        await world.SubmitAsync(CenterRun.Offer("last"));
        if (unanswered is not null) await world.Run.SubmitAsync(CenterRun.Offer(unanswered));
        await world.KillAsync();
        return world;
    }

    // Only the command that the message names drops records, and it lists every one: these are lost, no others.
    private static async Task StopsAndIsRepairedAsync(World world, long sequence, string why)
    {
        JournalDamagedException damage = await Assert.ThrowsAsync<JournalDamagedException>(world.OpenAsync);
        Assert.Equal(sequence, damage.Sequence);
        Assert.Contains(why, damage.Message, StringComparison.Ordinal);
        Assert.Contains($"routing journal repair --cut-at {sequence} --data {world.Folder}", damage.Message, StringComparison.Ordinal);

        IReadOnlyList<JournalRow> dropped = JournalTools.Repair(world.Folder, sequence);

        Assert.NotEmpty(dropped);
        Assert.All(dropped, row => Assert.True(row.FirstSequence >= sequence));
        Assert.NotEqual(0, world.Acknowledged.RemoveAll(each => each.Result.Sequence >= sequence));
        await world.OpenAsync();
        await new Traffic(world, "again").RunAsync(40);
        await Aftermath.AuditAsync(world);
    }

    // The refusal has changed nothing: back on the build that knows the row, everything is there.
    private static async Task OpensWithTheBuildThatWroteItAsync(World world, JournalRow row)
    {
        new JournalFile(world.Folder).Replace(row);
        await world.OpenAsync();
        await new Traffic(world, "again").RunAsync(40);
        await Aftermath.AuditAsync(world);
    }
}
