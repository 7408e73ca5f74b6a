using Routing.Core;

namespace Routing.Center;

/// <summary>Not-ready reasons in words: the engine's own, and those that agents gave, numbered in the order they came.</summary>
internal sealed class ReasonRegister
{
    /// <summary>Most reasons that agents may coin; beyond it a new one is refused, so that no client fills the memory.</summary>
    internal const int MaxCoined = 4_096;

    /// <summary>Longest reason, in characters.</summary>
    internal const int MaxLength = 100;

    /// <summary>The reasons that agents gave; number 0 here is <see cref="NotReadyReason.FirstOfHost"/> for the engine.</summary>
    internal NumberRegister Coined { get; } = new();

    /// <summary>Whether <paramref name="reason"/> may be given.</summary>
    internal bool Allows(string reason)
        => reason.Length is > 0 and <= MaxLength && (Coined.Count < MaxCoined || Coined.TryNumberOf(reason, out _));

    /// <summary>The engine's number of a reason, the one it would get where it is new.</summary>
    internal int NumberFor(string reason)
        => NotReadyReason.FirstOfHost + (Coined.TryNumberOf(reason, out int number) ? number : Coined.Count);

    /// <summary>Keeps the number of a reason for good.</summary>
    internal void Keep(string reason) => Coined.NumberOf(reason);

    /// <summary>The words of a reason, or null for none.</summary>
    internal string? NameOf(int reason) => reason switch
    {
        NotReadyReason.None => null,
        NotReadyReason.SignedIn => "signed-in",
        NotReadyReason.Rona => "rona",
        NotReadyReason.Rejected => "rejected",
        NotReadyReason.ConnectFailed => "connect-failed",
        NotReadyReason.Lost => "lost",
        _ => Coined.NameOf(reason - NotReadyReason.FirstOfHost),
    };
}
