using KaleyraBot.Storage.Sqlite;

namespace KaleyraBot.Storage.Backup;

/// <summary>The file that a backup is written into: never over another one, never half of one, for its owner only.</summary>
internal sealed class BackupFile : IDisposable
{
    private BackupFile(string path) => Path = path;

    public string Path { get; }

    /// <summary>Beside it, until all of it is there.</summary>
    public string Part => field ??= System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(Path)!, $".{System.IO.Path.GetFileName(Path)}-{Guid.CreateVersion7()}");

    public static BackupFile New(string path)
    {
        var file = new BackupFile(System.IO.Path.GetFullPath(path));
        var folder = System.IO.Path.GetDirectoryName(file.Path);
        if (File.Exists(file.Path) || Directory.Exists(file.Path))
        {
            throw new BackupException($"{file.Path} is there already, and a backup replaces nothing. Name another file, such as one with the date in its name.");
        }
        if (folder is null || !Directory.Exists(folder))
        {
            throw new BackupException($"The folder {folder} does not exist. Create it, or name a file elsewhere.");
        }
        file.Begin(folder);
        return file;
    }

    /// <summary>In place of the database itself.</summary>
    public static BackupFile InPlaceOf(string path)
    {
        var file = new BackupFile(path);
        file.Begin(System.IO.Path.GetDirectoryName(path)!);
        return file;
    }

    /// <summary>The backup to restore, by its whole path.</summary>
    public static string There(string path) => File.Exists(path) ? System.IO.Path.GetFullPath(path)
        : throw new BackupException($"There is no file {System.IO.Path.GetFullPath(path)}. Name the backup to restore.");

    /// <summary>All of it is there; its size.</summary>
    public long Finish()
    {
        using (var written = new FileStream(Part, FileMode.Open, FileAccess.ReadWrite))
        {
            // A backup that a power cut takes away is none.
            written.Flush(flushToDisk: true);
        }
        File.Move(Part, Path, overwrite: false);
        return new FileInfo(Path).Length;
    }

    private void Begin(string folder)
    {
        try
        {
            using (SqliteFile.Open(Part, FileMode.CreateNew, FileOptions.None)) { }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"Nothing can be written into {folder} ({exception.GetType().Name}). Give the user that makes the backup the right to, or name a file elsewhere.", exception);
        }
    }

    public void Dispose()
    {
        foreach (var left in new[] { Part, $"{Part}-wal", $"{Part}-shm", $"{Part}-journal" })
        {
            File.Delete(left);
        }
    }
}
