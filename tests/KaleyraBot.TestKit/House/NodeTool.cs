using System.Diagnostics;

namespace KaleyraBot.Tests.House;

/// <summary>
/// Runs a script of <c>tests/npm</c> with Node.js: reference implementations from npm, where somebody installed them there.
/// </summary>
internal static class NodeTool
{
    private const string HowToInstall = "npm ci --prefix tests/npm gets them (155 MB; needs Node.js 20 or later).";

    private static readonly Lazy<string?> Problem = new(FindProblem);

    /// <summary>Runs <c>node script</c> with <paramref name="input"/> on standard input; answers standard output, fails the test on another exit code than 0.</summary>
    public static async Task<string> RunAsync(string script, string input)
    {
        Needs.That(Problem.Value is null, Problem.Value ?? "");
        var (exitCode, output, error) = await StartAsync("node", [script], input);
        Assert.True(exitCode == 0, $"node {script} ended with {exitCode}: {error}{output}");
        return output;
    }

    /// <summary>
    /// Starts <c>node script</c>, which goes on until its standard input is closed; answers it, and the first line that it says.
    /// </summary>
    public static async Task<(Process Running, string Said)> ServeAsync(string script, params string[] arguments)
    {
        Needs.That(Problem.Value is null, Problem.Value ?? "");
        var running = Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Repo.File("tests", "npm"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return (running, await running.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"node {script} ended before it said anything."));
    }

    private static string? FindProblem()
    {
        var wanted = new FileInfo(Repo.File("tests", "npm", "package-lock.json"));
        var installed = new FileInfo(Repo.File("tests", "npm", "node_modules", ".package-lock.json"));
        return !installed.Exists ? $"The reference implementations are not installed. {HowToInstall}"
            : installed.LastWriteTimeUtc < wanted.LastWriteTimeUtc ? $"The reference implementations are older than what is asked for. {HowToInstall}"
            : null;
    }

    private static async Task<(int ExitCode, string Output, string Error)> StartAsync(string file, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = Repo.File("tests", "npm"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
