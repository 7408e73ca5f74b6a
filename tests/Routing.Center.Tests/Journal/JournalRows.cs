namespace Routing.Center.Tests;

/// <summary>Made-up rows of the center <c>test</c>.</summary>
internal static class JournalRows
{
    internal static JournalRow Row(long epoch, long first, long last, byte mark = 3) => new JournalRow(
        first, last, epoch, 1_700_000_000_000 + first, JournalRow.CurrentFormat, 1, new byte[] { 1, 2, mark }, 0).Sealed("test");
}
