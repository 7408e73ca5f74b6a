using System.Text;

namespace Routing.Faults.Tests;

public class AccountsTests
{
    [Fact]
    public void Queues_AreAddedUp()
    {
        const string Queues = """
            {"queues":[{"id":"general","offered":10,"answered":4,"abandoned":5,"waiting":1,"other":7},
                       {"id":"witness","offered":2,"answered":2,"abandoned":0,"waiting":0}]}
            """;
        var accounts = Accounts.Of(Encoding.UTF8.GetBytes(Queues));
        Assert.Equal(new Accounts(12, 6, 5, 1), accounts);
        Assert.True(accounts.AddUp);
    }

    [Fact]
    public void ContactThatIsNowhere_DoesNotAddUp() => Assert.False(new Accounts(12, 6, 4, 1).AddUp);

    [Fact]
    public void Contacts_AreCountedByWhatBecameOfThem()
    {
        RecordedContact[] contacts =
        [
            new("c1", "ended", "a1", true), new("c2", "connected", "a2", true), new("c3", "abandoned", null, false), new("c4", "reserved", "a3", false),
        ];
        Assert.Equal(new Accounts(4, 2, 1, 1), Accounts.Of(contacts));
    }
}
