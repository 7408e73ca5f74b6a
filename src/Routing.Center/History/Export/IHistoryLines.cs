using System.Data.Common;

namespace Routing.Center;

/// <summary>Writes rows of the history as lines, one at a time.</summary>
internal interface IHistoryLines
{
    /// <summary>What stands before the rows.</summary>
    void Begin();

    /// <summary>The row that the reader stands on.</summary>
    void Add(DbDataReader row);
}
