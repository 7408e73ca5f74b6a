using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Routing.Grains.Tests;

/// <summary>The messages between nodes, put into Orleans' form and read again.</summary>
public sealed class MessageTests : IDisposable
{
    private static readonly Payload Bytes = new(1, [1, 2, 3]);

    private static readonly object[] Messages =
    [
        Bytes,
        new SubmitRequest("node", Guid.Parse("6f1d3c9e-52a7-4a4d-9a3c-0b6a1f0f7a11"), Bytes),
        new PlanRequest("node", Guid.Empty, "{}", true) { ExpectedVersion = 4 },
        new SubmitAnswer(Bytes),
        new FeedRequest("node", 7, 100) { WantsView = true, KnownViewAtMs = 8, KnownPlanVersion = 9, Heard = ["a", "b"] },
        new FeedAnswer(true) { LastSequence = 5, Events = Bytes, View = Bytes },
        new ReadAnswer(true, Bytes),
        new RegisteredCenter("north", 3),
        new CenterRegister { PlanVersions = { ["north"] = 3 } },
        new AgentHome { CenterId = "north" },
        new HandOver { CenterId = "south" },
    ];

    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Messages_HoldEveryKind()
    {
        IEnumerable<string> kinds = typeof(Payload).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null).Select(type => type.Name);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), Messages.Select(message => message.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryMessage_ComesBackAsItWas()
    {
        var serializer = _services.GetRequiredService<Serializer>();
        foreach (object message in Messages) Assert.Equivalent(message, serializer.Deserialize<object>(serializer.SerializeToArray(message)), strict: true);
    }

    [Fact]
    public void EveryMessage_HasANameOfItsOwn()
    {
        string[] names = [.. Messages.Select(message => message.GetType().GetCustomAttribute<AliasAttribute>()!.Alias)];
        Assert.Equal(names.Length, names.Distinct().Count());
    }
}
