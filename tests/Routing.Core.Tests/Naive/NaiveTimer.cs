namespace Routing.Core.Tests.Naive;

/// <summary>Something that happens by itself; the owner is a contact, a reservation or an agent, as the kind says.</summary>
internal sealed record NaiveTimer(long Due, long Number, NaiveTimerKind Kind, long Owner);
