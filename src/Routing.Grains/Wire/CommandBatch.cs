using System.Buffers;
using Routing.Center;

namespace Routing.Grains;

/// <summary>Commands on their way, one after the other in the form of the journal.</summary>
internal static class CommandBatch
{
    /// <summary>Version of what stands around the commands; each names its own.</summary>
    internal const byte Version = 1;

    internal static Payload Write(IEnumerable<CenterCommand> commands)
    {
        var bytes = new ArrayBufferWriter<byte>(1_024);
        foreach (CenterCommand command in commands) CommandCodec.Write(bytes, command);
        return new Payload(Version, bytes.WrittenSpan.ToArray());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is of another version, or no commands.</exception>
    internal static IReadOnlyList<CenterCommand> Read(Payload payload)
    {
        if (payload.Version != Version) throw new FormatException($"A node sent commands of version {payload.Version}; this one knows {Version}.");
        List<CenterCommand> commands = [];
        ReadOnlySpan<byte> rest = payload.Bytes;
        while (!rest.IsEmpty)
        {
            commands.Add(CommandCodec.Read(rest, out int consumed));
            rest = rest[consumed..];
        }

        return commands;
    }
}
