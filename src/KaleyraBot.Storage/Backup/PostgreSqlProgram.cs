using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace KaleyraBot.Storage.Backup;

/// <summary>
/// <c>pg_dump</c> and <c>pg_restore</c>, which come with PostgreSQL's client. They find the server by the environment, so that no password
/// stands in a list of processes.
/// </summary>
internal sealed class PostgreSqlProgram(string connectionString)
{
    /// <summary>Where packages put them beside the path, each version in a folder of its own.</summary>
    private static readonly string[] Places = ["/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/homebrew/opt"];

    private readonly NpgsqlConnectionStringBuilder _settings = new(connectionString);

    /// <summary>What a person types for the same; the password is asked for, or stands in <c>~/.pgpass</c>.</summary>
    public string Typed(string program, IEnumerable<string> options) => string.Join(' ',
    [
        program, .. options.Select(Quoted),
        $"--host={Quoted(_settings.Host ?? "")}", $"--port={_settings.Port.ToString(CultureInfo.InvariantCulture)}",
        $"--username={Quoted(_settings.Username ?? "")}", $"--dbname={Quoted(_settings.Database ?? "")}",
    ]);

    /// <summary>What it wrote.</summary>
    /// <exception cref="BackupException">It is not there, or failed; in its own words.</exception>
    public async Task<string> RunAsync(string program, string instead, IReadOnlyList<string> options, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Find(program), options) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment())
        {
            start.Environment[name] = value;
        }
        try
        {
            using var process = Process.Start(start)!;
            var (said, failed) = (process.StandardOutput.ReadToEndAsync(cancellationToken),
                process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? await said
                : throw new BackupException($"{program} failed: {(await failed).Trim().ReplaceLineEndings(" ")} Nothing was changed.");
        }
        catch (Win32Exception missing)
        {
            throw new BackupException($"{program} is not installed here: it is in the package postgresql-client of your system, in a version not older than the server's. Install it, or run this where it is: {instead}", missing);
        }
    }

    private IEnumerable<(string Name, string? Value)> Environment() =>
    [
        ("PGHOST", _settings.Host), ("PGPORT", _settings.Port.ToString(CultureInfo.InvariantCulture)), ("PGDATABASE", _settings.Database),
        ("PGUSER", _settings.Username), ("PGPASSWORD", _settings.Password), ("PGPASSFILE", _settings.Passfile),
        ("PGSSLROOTCERT", _settings.RootCertificate), ("PGSSLCERT", _settings.SslCertificate), ("PGSSLKEY", _settings.SslKey),
        ("PGSSLMODE", _settings.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        }),
        ("PGAPPNAME", "KaleyraBot backup"), ("PGCONNECT_TIMEOUT", "15"),
    ];

    /// <summary>On the path, or the newest version that a package has put beside it.</summary>
    private static string Find(string program)
    {
        var path = (System.Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var beside = Places.Where(Directory.Exists).SelectMany(Directory.GetDirectories)
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder).Split('@')[^1], out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"));
        var names = OperatingSystem.IsWindows() ? $"{program}.exe" : program;
        return path.Concat(beside).Select(folder => Path.Combine(folder, names)).FirstOrDefault(File.Exists) ?? program;
    }

    private static string Quoted(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_=./:@,".Contains(letter, StringComparison.Ordinal)) && text.Length > 0 ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
