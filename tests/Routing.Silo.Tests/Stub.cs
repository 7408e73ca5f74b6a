using System.Reflection;

namespace Routing.Silo.Tests;

/// <summary>Something with only those members that a test needs, by name; a call of another fails.</summary>
public class Stub<T> : DispatchProxy
    where T : class
{
    private readonly Dictionary<string, Func<object?>> _members = new(StringComparer.Ordinal);

    /// <summary>Makes one.</summary>
    public static T Of(params (string Member, Func<object?> Answer)[] members)
    {
        T stub = Create<T, Stub<T>>();
        foreach ((string member, Func<object?> answer) in members) ((Stub<T>)(object)stub)._members.Add(member, answer);
        return stub;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _members.TryGetValue(targetMethod!.Name, out Func<object?>? answer)
            ? answer()
            : throw new InvalidOperationException($"{typeof(T).Name}.{targetMethod.Name} is not expected.");
}
