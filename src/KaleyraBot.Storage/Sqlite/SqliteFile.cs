using Microsoft.Data.Sqlite;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>The database file that <c>Storage:ConnectionString</c> names, by its full path.</summary>
internal sealed record SqliteFile(string Path, string ConnectionString)
{
    private const string Key = "Storage:ConnectionString";
    private const string Example = "Data Source=kaleyrabot.db";

    /// <summary>What is wrong with the connection string, as a sentence without the string itself; null when it names a file.</summary>
    public static string? Problem(string connectionString)
    {
        if (Parse(connectionString) is not { } parsed)
        {
            return $"{Key} cannot be read. Write it as {Example}.";
        }
        if (parsed.DataSource.Length == 0)
        {
            return $"{Key} names no file. Write it as {Example}.";
        }
        if (parsed.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return $"{Key} names its file as a URI. Write the plain path, as in {Example}.";
        }
        return parsed.DataSource == ":memory:" || parsed.Mode == SqliteOpenMode.Memory
            ? $"{Key} names a database in memory, which would forget everything when the bot stops. Name a file, as in {Example}."
            : null;
    }

    public static SqliteFile Of(string connectionString)
    {
        var parsed = new SqliteConnectionStringBuilder(connectionString);
        // A later change of the current directory must not lead to another file. ReadWrite: only CreateWhereMissing creates it.
        parsed.DataSource = System.IO.Path.GetFullPath(parsed.DataSource);
        parsed.Mode = SqliteOpenMode.ReadWrite;
        return new(parsed.DataSource, parsed.ConnectionString);
    }

    /// <summary>An exception whose sentence begins with the setting and the path.</summary>
    public LedgerUnavailableException Unavailable(string problem, Exception? inner = null) =>
        new($"{Key} names the file {Path}, {problem}", inner);

    /// <summary>
    /// Makes sure that the file can be written and its folder too (SQLite keeps two more files beside it); creates it for the owner only.
    /// </summary>
    public void CreateWhereMissing()
    {
        CheckPlace();
        try
        {
            using (Open(
                System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, $".kaleyrabot-{Guid.CreateVersion7()}"), FileMode.CreateNew, FileOptions.DeleteOnClose)) { }
            using (Open(Path, FileMode.OpenOrCreate, FileOptions.None)) { }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unavailable($"but it or its folder cannot be written ({exception.GetType().Name}). Give the bot's user the right to write both, or name a file elsewhere.", exception);
        }
    }

    /// <summary>Whether the file can be there at all; looks only.</summary>
    public void CheckPlace()
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        if (!Directory.Exists(folder))
        {
            throw Unavailable($"but the folder {folder} does not exist. Create the folder, or name a file elsewhere.");
        }
        if (Directory.Exists(Path))
        {
            throw Unavailable("but that is a folder. Name a file in it.");
        }
    }

    /// <summary>Opens a file beside the database, or it itself, which another process may have open; made for the owner only.</summary>
    public static FileStream Open(string path, FileMode mode, FileOptions options, FileShare share = FileShare.ReadWrite)
    {
        var how = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, Options = options };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        return new(path, how);
    }

    private static SqliteConnectionStringBuilder? Parse(string connectionString)
    {
        try
        {
            return new(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
