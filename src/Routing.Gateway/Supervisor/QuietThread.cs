using System.Runtime.InteropServices;

namespace Routing.Gateway;

/// <summary>Runs long work on a thread of its own that yields to all others.</summary>
internal static partial class QuietThread
{
    private const int OfThread = 0;
    private const int Niceness = 10;

    /// <summary>Runs <paramref name="work"/>; its failure is the task's.</summary>
    internal static Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(work, done)) { IsBackground = true, Name = "what-if", Priority = ThreadPriority.BelowNormal };
        thread.Start();
        return done.Task;
    }

    private static void Run<T>(Func<T> work, TaskCompletionSource<T> done)
    {
        // On Linux the runtime's priorities do nothing; there a thread's niceness does.
        if (OperatingSystem.IsLinux()) _ = SetPriority(OfThread, 0, Niceness);
        try
        {
            done.SetResult(work());
        }
        catch (OperationCanceledException)
        {
            done.SetCanceled();
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int niceness);
}
