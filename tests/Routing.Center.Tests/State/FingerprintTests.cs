namespace Routing.Center.Tests;

public sealed class FingerprintTests
{
    [Fact]
    public void Hash_IsTheSameEverywhere()
    {
        Assert.Equal(Fingerprint.Of("routing"u8), Fingerprint.Of("routing"u8));
        Assert.NotEqual(Fingerprint.Of([]), Fingerprint.Of("routing"u8));
    }

    [Fact]
    public void OneOtherByte_GivesAnotherFingerprint()
    {
        var seen = new HashSet<ulong>();
        for (int length = 0; length < 40; length++)
        {
            for (int place = 0; place < length; place++)
            {
                var bytes = new byte[length];
                bytes[place] = 1;
                Assert.True(seen.Add(Fingerprint.Of(bytes)), $"{place} of {length}");
            }

            Assert.True(seen.Add(Fingerprint.Of(new byte[length])), $"{length} zeros");
        }
    }
}
