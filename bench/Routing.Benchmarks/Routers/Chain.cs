namespace Routing.Benchmarks;

/// <summary>First-in-first-out lists over small numbers, all in three arrays.</summary>
internal sealed class Chain
{
    private readonly int[] _first;
    private readonly int[] _last;
    private readonly int[] _next;

    internal Chain(int lists, int members)
    {
        (_first, _last, _next) = (new int[lists], new int[lists], new int[members]);
        Array.Fill(_first, -1);
        Array.Fill(_last, -1);
    }

    internal int First(int list) => _first[list];

    internal void Append(int list, int member)
    {
        _next[member] = -1;
        if (_last[list] >= 0) _next[_last[list]] = member;
        else _first[list] = member;
        _last[list] = member;
    }

    internal void RemoveFirst(int list)
    {
        _first[list] = _next[_first[list]];
        if (_first[list] < 0) _last[list] = -1;
    }

    /// <summary>Puts a member where its number belongs, looked for from the head.</summary>
    internal void InsertById(int list, int member)
    {
        int before = -1;
        int at = _first[list];
        while (at >= 0 && at < member) (before, at) = (at, _next[at]);
        _next[member] = at;
        if (before >= 0) _next[before] = member;
        else _first[list] = member;
        if (at < 0) _last[list] = member;
    }
}
