namespace Routing.Core.Tests.Workload;

/// <summary>Things to pick one of, whatever their number, in an order that follows from what was added and removed alone.</summary>
internal sealed class Pool<T>
    where T : notnull
{
    private readonly List<T> _members = [];
    private readonly Dictionary<T, int> _places = [];

    public int Count => _members.Count;

    public T Any(SeededRandom random) => random.Among(_members);

    public void Add(T member)
    {
        if (_places.TryAdd(member, _members.Count)) _members.Add(member);
    }

    public void Remove(T member)
    {
        if (!_places.Remove(member, out int place)) return;
        T last = _members[^1];
        _members.RemoveAt(_members.Count - 1);
        if (place == _members.Count) return;
        _members[place] = last;
        _places[last] = place;
    }
}
