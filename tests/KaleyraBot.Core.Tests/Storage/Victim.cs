using System.Diagnostics;

namespace KaleyraBot.Tests.Storage;

/// <summary>A process of <c>tests/KaleyraBot.Crash</c>, told apart by what it prints.</summary>
internal static class Victim
{
    /// <summary>Lets it print that many lines, kills it with SIGKILL, and answers all it printed until then.</summary>
    public static Task<List<string>> KillAsync(int lines, params string[] arguments) => RunAsync(lines, arguments);

    /// <summary>Lets it end by itself.</summary>
    public static Task<List<string>> EndAsync(params string[] arguments) => RunAsync(int.MaxValue, arguments);

    private static async Task<List<string>> RunAsync(int lines, string[] arguments)
    {
        // Its build output stands beside the one of the tests.
        var ours = new DirectoryInfo(AppContext.BaseDirectory);
        var dll = Path.Combine(ours.Parent!.Parent!.FullName, "KaleyraBot.Crash", ours.Name, "KaleyraBot.Crash.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [dll, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        // A process that hangs is killed too, and fails the test for having printed too little.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var end = patience.Token.Register(process.Kill);
        var error = process.StandardError.ReadToEndAsync();
        var printed = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            printed.Add(line);
            if (printed.Count == lines)
            {
                process.Kill();
            }
        }
        await process.WaitForExitAsync();
        Assert.True(
            printed.Count >= lines || process.ExitCode == 0,
            $"The process ended with {process.ExitCode} after {printed.Count} lines: {await error}");
        return printed;
    }
}
