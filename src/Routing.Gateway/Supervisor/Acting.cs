using Routing.Center;

namespace Routing.Gateway;

/// <summary>Puts the name of whoever acts on a command, for the record of actions.</summary>
internal static class Acting
{
    /// <summary>The command as the caller's action.</summary>
    internal static TakeAction By(HttpContext http, CenterCommand command) => new(Caller.NameOf(http), command);

    /// <summary>The same where the caller is a supervisor; else the command as it is.</summary>
    internal static CenterCommand IfSupervisor(HttpContext http, CenterCommand command) =>
        http.User.IsInRole(Roles.Supervisor) ? By(http, command) : command;
}
