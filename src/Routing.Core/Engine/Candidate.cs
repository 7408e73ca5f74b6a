namespace Routing.Core;

/// <summary>A waiting contact that a freed agent could take.</summary>
internal readonly record struct Candidate(int Slot, double Score, long PlaceStart, long Id)
{
    /// <summary>Larger score, then earlier place start, then smaller id.</summary>
    internal bool Beats(in Candidate other)
    {
        if (Score != other.Score) return Score > other.Score;
        return PlaceStart < other.PlaceStart || (PlaceStart == other.PlaceStart && Id < other.Id);
    }
}
