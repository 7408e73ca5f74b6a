namespace Routing.Simulation;

/// <summary>A simulation's report as one HTML page for those who plan the staff.</summary>
public static class SimulationPage
{
    /// <summary>The page; equal reports and headings give equal pages.</summary>
    public static string Of(SimulationReport report, PageHeading heading) =>
        Page.Of("Simulation", heading, report, ReportSections.Of(report));
}
