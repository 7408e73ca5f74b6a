using Microsoft.Extensions.Logging;

namespace Routing.Center;

/// <summary>
/// Keeps the ownership of the journal confirmed, and knows whether reads may be answered. A journal that nobody can take, because its
/// directory is claimed, always is confirmed.
/// </summary>
internal sealed partial class OwnershipWatch(IJournal journal, ILogger logger)
{
    /// <summary>An owner that was not confirmed within this answers no reads.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>A confirmation older than this is renewed.</summary>
    internal static readonly TimeSpan RenewAfter = TimeSpan.FromMilliseconds(300);

    private readonly IOwnership? _ownership = journal as IOwnership;
    private readonly ILogger _logger = logger;
    private bool _isFailing;

    /// <summary>Whether what is read now is of the owner. Any thread.</summary>
    internal bool IsConfirmed => _ownership is null || _ownership.SinceConfirmed <= Limit;

    /// <summary>How long until the confirmation is to be renewed, when nothing is appended. The writer alone.</summary>
    internal TimeSpan Due => _ownership is null ? Timeout.InfiniteTimeSpan : RenewAfter;

    /// <summary>Renews the confirmation if it is time. The writer alone.</summary>
    /// <exception cref="JournalFencedException">Another owner has taken the journal.</exception>
    internal void Consider()
    {
        if (_ownership is null || _ownership.SinceConfirmed <= RenewAfter) return;
        try
        {
            _ownership.Confirm();
            _isFailing = false;
        }
        catch (Exception exception) when (exception is not JournalFencedException)
        {
            if (!_isFailing) NotConfirmed(exception);
            _isFailing = true;
        }
    }
}
