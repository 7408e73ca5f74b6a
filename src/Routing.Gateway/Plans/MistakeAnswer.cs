using Routing.Center;

namespace Routing.Gateway;

/// <summary>One mistake or warning of a plan.</summary>
internal sealed record MistakeAnswer(string Path, string Message)
{
    /// <summary>As the center found it.</summary>
    internal static MistakeAnswer Of(PlanMistake mistake) => new(mistake.Path, mistake.Message);
}
