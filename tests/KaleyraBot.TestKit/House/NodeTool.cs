using System.Diagnostics;

namespace KaleyraBot.Tests.House;

/// <summary>Runs a script of <c>tests/npm</c> with Node.js: reference implementations from npm, installed there by <c>npm ci</c> at first use.</summary>
internal static class NodeTool
{
    private static readonly Lazy<Task<string?>> Problem = new(InstallAsync);

    /// <summary>Runs <c>node script</c> with <paramref name="input"/> on standard input; answers standard output, fails the test on another exit code than 0.</summary>
    public static async Task<string> RunAsync(string script, string input)
    {
        var problem = await Problem.Value;
        Needs.That(problem is null, problem ?? "");
        var (exitCode, output, error) = await StartAsync("node", [script], input);
        Assert.True(exitCode == 0, $"node {script} ended with {exitCode}: {error}{output}");
        return output;
    }

    private static async Task<string?> InstallAsync()
    {
        var wanted = new FileInfo(Repo.File("tests", "npm", "package-lock.json"));
        var installed = new FileInfo(Repo.File("tests", "npm", "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc)
        {
            return null;
        }
        try
        {
            var (exitCode, _, error) = await StartAsync("npm", ["ci", "--no-audit", "--no-fund"], "");
            return exitCode == 0 ? null : $"npm ci failed in tests/npm: {error}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js with npm is not installed; this check compares with reference implementations from npm.";
        }
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
