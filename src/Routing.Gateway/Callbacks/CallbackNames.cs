using Routing.Center;

namespace Routing.Gateway;

/// <summary>The words for callbacks in bodies and queries.</summary>
internal static class CallbackNames
{
    private static readonly CallbackKind[] AllKinds = Enum.GetValues<CallbackKind>();
    private static readonly CallbackState[] AllStates = Enum.GetValues<CallbackState>();

    /// <summary>All kinds, for a problem's text.</summary>
    internal static string Kinds { get; } = string.Join(", ", AllKinds.Select(StateNames.NameOf));

    /// <summary>All states, for a problem's text.</summary>
    internal static string States { get; } = string.Join(", ", AllStates.Select(StateNames.NameOf));

    /// <summary>The kind of that name, or null.</summary>
    internal static CallbackKind? KindOf(string? name)
    {
        int index = Array.FindIndex(AllKinds, kind => StateNames.NameOf(kind) == name);
        return index < 0 ? null : AllKinds[index];
    }

    /// <summary>The state of that name, or null.</summary>
    internal static CallbackState? StateOf(string? name)
    {
        int index = Array.FindIndex(AllStates, state => StateNames.NameOf(state) == name);
        return index < 0 ? null : AllStates[index];
    }
}
