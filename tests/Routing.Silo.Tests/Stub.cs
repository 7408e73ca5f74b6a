using System.Reflection;

namespace Routing.Silo.Tests;

/// <summary>Something with only those members that a test needs, by name; a call of another fails.</summary>
public class Stub : DispatchProxy
{
    private readonly Dictionary<string, Func<object?>> _members = new(StringComparer.Ordinal);

    /// <summary>Makes one.</summary>
    public static T Of<T>(params (string Member, Func<object?> Answer)[] members)
        where T : class
    {
        T stub = Create<T, Stub>();
        foreach ((string member, Func<object?> answer) in members) ((Stub)(object)stub)._members.Add(member, answer);
        return stub;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _members.TryGetValue(targetMethod!.Name, out Func<object?>? answer)
            ? answer()
            : throw new InvalidOperationException($"{targetMethod.DeclaringType?.Name}.{targetMethod.Name} is not expected.");
}
