using System.Diagnostics;

namespace KaleyraBot.Tests.Storage;

/// <summary>
/// Where this machine keeps the programs of a PostgreSQL server. Packages put them under a folder of their version, off the path, so that
/// several versions can stand beside each other.
/// </summary>
internal static class PostgresBinaries
{
    /// <summary>Each <c>*</c> is a version: Debian, Red Hat, Homebrew on both kinds of Mac.</summary>
    private static readonly string[] Places =
        ["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin"];

    private static readonly Lazy<string?> Found = new(
        () => Find((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), Places, AskConfig));

    /// <summary>What is missing here, as a sentence; null where a server can be started.</summary>
    public static string? Problem =>
        OperatingSystem.IsWindows() ? "These tests start PostgreSQL by a shell, which Windows has not."
        : Found.Value is null ? "PostgreSQL is not installed. Its server is the package postgresql of your system; it need not run."
        : null;

    public static string Folder => Found.Value ?? throw new InvalidOperationException(Problem);

    /// <summary>The folder that has a server: of the path, else the newest version, else where <c>pg_config</c> says.</summary>
    public static string? Find(IEnumerable<string> path, IEnumerable<string> places, Func<string?> ask) =>
        path.Concat(places.SelectMany(Versions)).FirstOrDefault(HasServer) ?? (ask() is { } said && HasServer(said) ? said : null);

    private static bool HasServer(string folder) => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));

    /// <summary>The folders that there are of such a place, newest first.</summary>
    private static IEnumerable<string> Versions(string place)
    {
        var (before, after) = (place[..place.IndexOf('*', StringComparison.Ordinal)],
            place[(place.IndexOf('*', StringComparison.Ordinal) + 1)..]);
        var (root, start) = (before[..before.LastIndexOf('/')], before[(before.LastIndexOf('/') + 1)..]);
        var versions = Directory.Exists(root) ? Directory.GetDirectories(root, $"{start}*") : [];
        return versions.OrderByDescending(folder => Version(Path.GetFileName(folder)[start.Length..])).Select(folder => folder + after);
    }

    /// <summary>9.6 is older than 15, whatever their letters say.</summary>
    private static Version Version(string text) =>
        System.Version.TryParse(text.Contains('.', StringComparison.Ordinal) ? text : $"{text}.0", out var version) ? version : new(0, 0);

    private static string? AskConfig()
    {
        try
        {
            using var config = Process.Start(new ProcessStartInfo("pg_config", ["--bindir"]) { RedirectStandardOutput = true })!;
            return config.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
