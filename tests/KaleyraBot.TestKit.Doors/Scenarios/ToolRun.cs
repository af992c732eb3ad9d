using System.Diagnostics;
using System.Text;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The real program, run as a tool in a process of its own.</summary>
internal static class ToolRun
{
    public static async Task<(int Code, string Said, string Errors)> RunAsync(IEnumerable<string> words,
        params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "KaleyraBot.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }
        using var process = Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await said).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }
}
