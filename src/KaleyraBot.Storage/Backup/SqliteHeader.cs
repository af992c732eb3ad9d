using System.Buffers.Binary;
using System.Text;
using KaleyraBot.Storage.Sqlite;

namespace KaleyraBot.Storage.Backup;

/// <summary>
/// The first 100 bytes of a file of SQLite (https://www.sqlite.org/fileformat2.html#the_database_header). They tell a backup, which is
/// whole in one file, from what <c>cp</c> makes of a running bot's: the newest pages of that stood in the write-ahead log, and its chain
/// may be valid all the same, only shorter.
/// </summary>
internal static class SqliteHeader
{
    private const int Length = 100;
    private const int ReadVersion = 19;
    private const int ApplicationId = 68;
    private const byte WriteAheadLog = 2;

    /// <exception cref="BackupException">It is no backup.</exception>
    public static void Check(string path)
    {
        var header = new byte[Length];
        using var file = Open(path);
        if (file.ReadAtLeast(header, Length, throwOnEndOfStream: false) < Length || !header.AsSpan().StartsWith("SQLite format 3\0"u8))
        {
            throw new BackupException(Encoding.ASCII.GetString(header.AsSpan(0, 5)) == "PGDMP"
                ? $"{path} is a backup of PostgreSQL, and Storage:Provider is Sqlite. Set Storage:Provider and Storage:ConnectionString to restore it."
                : $"{path} is no backup of this bot. Name a file that kaleyrabot backup wrote.");
        }
        if (BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(ApplicationId)) != SqliteMigrator.ApplicationId)
        {
            throw new BackupException($"{path} is the database of another program. Name a file that kaleyrabot backup wrote.");
        }
        if (header[ReadVersion] == WriteAheadLog)
        {
            throw new BackupException($"{path} is a copy of the database file, no backup: what stood in the write-ahead log beside it may be missing, and nothing in the copy would tell. Take a file that kaleyrabot backup wrote. If you know that the bot was stopped when it was copied, make a backup of the copy: Storage__ConnectionString=\"Data Source={path}\" kaleyrabot backup <file>.");
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{path} cannot be read ({exception.GetType().Name}). Give the user that restores the right to.", exception);
        }
    }
}
