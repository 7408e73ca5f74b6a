using System.Net;
using System.Text;

namespace Routing.Faults.Tests;

public sealed class ReplyTests : IDisposable
{
    private readonly Node _node = new(1, new NodeProgram("node.dll", "", "", []));

    public void Dispose() => _node.Dispose();

    [Fact]
    public void Fields_AreReadAsText()
    {
        Reply reply = Of(HttpStatusCode.OK, """{"callId":"c1","reservationId":7}""");
        Assert.Equal(("c1", "7", null), (reply["callId"], reply["reservationId"], reply["state"]));
        Assert.Null(Of(HttpStatusCode.NoContent, "")["callId"]);
    }

    [Theory]
    [InlineData(HttpStatusCode.Accepted, true)]
    [InlineData(HttpStatusCode.NoContent, true)]
    [InlineData(HttpStatusCode.Conflict, false)]
    public void Done_IsWhatWasCarriedOut(HttpStatusCode status, bool isDone) => Assert.Equal(isDone, Of(status, "").IsDone);

    private Reply Of(HttpStatusCode status, string body) => new(status, Encoding.UTF8.GetBytes(body), _node);
}
