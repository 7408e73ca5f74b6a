namespace Routing.Center;

/// <summary>A journal is to be copied to a place that holds one of that center already.</summary>
public sealed class JournalExistsException(string place, string center) : IOException($"{place} holds a journal of {center} already.");
