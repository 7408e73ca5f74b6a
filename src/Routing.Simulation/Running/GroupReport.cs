namespace Routing.Simulation;

/// <summary>What a simulation found of a group of agents.</summary>
/// <param name="Group">The group.</param>
/// <param name="Count">How many.</param>
/// <param name="Occupancy">Share of their time at work in which they talked, in the time that counts.</param>
/// <param name="Series">The same over time.</param>
public sealed record GroupReport(string Group, int Count, double Occupancy, GroupSeriesReport Series);
