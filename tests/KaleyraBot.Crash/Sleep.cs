using System.Diagnostics;

namespace KaleyraBot.Crash;

/// <summary>
/// Stops the process itself (SIGSTOP) at one moment of a call, once in all processes that share the file; somebody wakes it.
/// </summary>
/// <param name="at">
/// <c>intent</c>, when it was stored; <c>late</c>, when it was looked at for the last time; <c>call</c>, when the change was made; or
/// never.
/// </param>
/// <param name="effects">What says that somebody slept stands beside these files.</param>
internal sealed class Sleep(string at, string effects)
{
    public async Task AtAsync(string moment)
    {
        if (moment != at || File.Exists(effects + ".slept"))
        {
            return;
        }
        File.WriteAllText(effects + ".slept", moment);
        Console.WriteLine("asleep");
        Console.Out.Flush();
        using var stop = Process.Start("kill", ["-STOP", $"{Environment.ProcessId}"]);
        await stop.WaitForExitAsync();
    }
}
