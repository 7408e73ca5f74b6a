using System.Text;

namespace Routing.Cli.Tests;

/// <summary>Throws away what is written, and looks every now and then how much memory its writer holds.</summary>
internal sealed class MeasuringWriter : TextWriter
{
    private const long LookAfter = 5_000_000;
    private readonly long _atFirst = GC.GetTotalMemory(forceFullCollection: true);
    private long _nextLook = LookAfter;

    public long Characters { get; private set; }

    /// <summary>Most live bytes above those at the beginning.</summary>
    public long MostBytesHeld { get; private set; }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Count(1);

    public override void Write(string? value) => Count(value?.Length ?? 0);

    private void Count(int characters)
    {
        Characters += characters;
        if (Characters < _nextLook) return;
        _nextLook += LookAfter;
        MostBytesHeld = Math.Max(MostBytesHeld, GC.GetTotalMemory(forceFullCollection: true) - _atFirst);
    }
}
