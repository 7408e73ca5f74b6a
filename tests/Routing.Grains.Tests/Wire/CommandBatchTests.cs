using System.Text.Json;
using Routing.Center;

namespace Routing.Grains.Tests;

public class CommandBatchTests
{
    [Fact]
    public void Samples_HoldEveryKindOfCommand()
    {
        IEnumerable<Type> kinds = typeof(CenterCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CenterCommand)));
        Assert.Equal(
            kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal),
            CommandSamples.All.Select(command => command.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryCommand_ComesBackAsItWas()
    {
        IReadOnlyList<CenterCommand> read = CommandBatch.Read(CommandBatch.Write(CommandSamples.All));
        Assert.Equal(CommandSamples.All.Select(TextOf), read.Select(TextOf));
    }

    [Fact]
    public void NoCommand_GivesAnEmptyBatch() => Assert.Empty(CommandBatch.Read(CommandBatch.Write([])));

    [Fact]
    public void AnotherVersion_IsRefused()
    {
        Payload written = CommandBatch.Write([new AdvanceTime()]);
        Assert.Throws<FormatException>(() => CommandBatch.Read(written with { Version = 9 }));
    }

    [Fact]
    public void CutBatch_IsRefused()
    {
        Payload written = CommandBatch.Write([new DeleteAgent("agent")]);
        Assert.Throws<FormatException>(() => CommandBatch.Read(written with { Bytes = written.Bytes[..^2] }));
    }

    private static string TextOf(CenterCommand command) => command.GetType().Name + JsonSerializer.Serialize<object>(command);
}
