namespace Routing.Center.Tests;

/// <summary>A command that the center answered with success.</summary>
internal sealed record Acknowledged(CenterCommand Command, CommandResult Result);
