using System.Diagnostics;

namespace KaleyraBot.Tests.House;

/// <summary>Where the checkout is, whatever folder the tests run in.</summary>
internal static class Repo
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>What git knows or would add, and is there; paths from the top, with slashes.</summary>
    public static string[] TrackedFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"]) { WorkingDirectory = Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(file => System.IO.File.Exists(File(file)))];
    }

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "KaleyraBot.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("KaleyraBot.sln is in no parent folder of the tests."));
}
