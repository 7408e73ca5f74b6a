using Routing.Center;

namespace Routing.Gateway.Tests;

/// <summary>The file of comma-separated values.</summary>
public sealed class ContactCsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("=1+2", "'=1+2")]
    public void CallId_IsQuotedWhereNeededAndNeverAFormula(string callId, string cell)
    {
        var contact = new ContactRecord("dev", callId, "queued", null, null, 0, null, null, 1500, 9);
        string line = ContactCsv.Of([contact]).Text().Split("\r\n")[1];
        Assert.Equal($"{cell},dev,queued,,,1970-01-01T00:00:00.000Z,,,1.5,9", line);
    }
}
