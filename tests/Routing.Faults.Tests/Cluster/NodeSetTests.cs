namespace Routing.Faults.Tests;

public sealed class NodeSetTests : IDisposable
{
    private readonly NodeSet _nodes = new([.. Enumerable.Range(1, 3).Select(number => new Node(number, new NodeProgram("node.dll", "", "", [])))]);

    public void Dispose() => _nodes.Dispose();

    [Fact]
    public void NodesThatHaveNotStarted_AreNotInTheTurn()
    {
        Assert.Null(_nodes.Next());
        Assert.Null(_nodes.WithProcess(1));
        Assert.All(_nodes.All, node => Assert.True(node is { IsOut: true, IsDown: true, IsAlive: false }));
    }

    [Fact]
    public void Nodes_TakeTurns()
    {
        foreach (Node node in _nodes.All) node.TakeIn();
        Assert.Equal(3, Enumerable.Range(0, 3).Select(_ => _nodes.Next()).Distinct().Count());
    }

    [Fact]
    public void NodeThatIsToBeAvoided_IsTakenOnlyWhereThereIsNoOther()
    {
        Node one = _nodes.All[0], other = _nodes.All[1];
        one.TakeIn();
        other.TakeIn();
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Same(other, _nodes.Next(one)));
        other.TakeOut();
        Assert.Same(one, _nodes.Next(one));
    }

    [Fact]
    public void Failures_AreThoseOfAllNodes()
    {
        _nodes.All[0].Failures.Add("503");
        _nodes.All[2].Failures.Add("503");
        Assert.Equal(2, _nodes.Failures);
        Assert.Equal("503 × 2", _nodes.FailureReasons);
    }
}
