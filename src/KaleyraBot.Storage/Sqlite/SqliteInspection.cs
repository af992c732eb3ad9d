using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>Looks at the file, its disk and its key.</summary>
internal sealed class SqliteInspection(SqliteFile file, SealKeyStore keys, LookAtDisk disks) : ILedgerInspection
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    // https://sqlite.org/fileformat.html: the way in which the file is written.
    private const int WayToWrite = 18;
    private const byte WriteAhead = 2;

    public Task<IReadOnlyList<LedgerFinding>> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            file.CheckPlace();
        }
        catch (LedgerUnavailableException problem)
        {
            return Task.FromResult<IReadOnlyList<LedgerFinding>>([new("file", LedgerMark.Bad, problem.Message)]);
        }
        return Task.FromResult<IReadOnlyList<LedgerFinding>>(
            [Disk(disks(Path.GetDirectoryName(file.Path)!)), .. File.Exists(file.Path) ? Stored() : NotYet()]);
    }

    private LedgerFinding Disk(LedgerDisk disk) => DiskRules.Judge(file, disk);

    private IEnumerable<LedgerFinding> NotYet() =>
    [
        new("file", LedgerMark.Good, $"{file.Path} is not there yet; the bot makes it when it starts."),
        .. KeyLook.WithoutDatabase(keys),
    ];

    private List<LedgerFinding> Stored()
    {
        var findings = new List<LedgerFinding>();
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.Path) & Others) != 0)
        {
            findings.Add(new("file", LedgerMark.Doubtful, $"{file.Path} can be read or written by others, and holds personal values. Keep it to the bot's user with chmod 600 {file.Path}."));
        }
        try
        {
            using var sql = Open();
            var waiting = SqliteMigrator.Waiting(sql);
            if (waiting == 0)
            {
                SqliteMigrator.Check(sql, file);
            }
            findings.Add(LedgerLook.Version("file", file.Path, waiting));
            findings.Add(Durability());
            findings.AddRange(KeyLook.Of(keys, sql));
        }
        catch (LedgerUnavailableException problem)
        {
            findings.Add(new("file", LedgerMark.Bad, problem.Message));
        }
        catch (SqliteException broken)
        {
            findings.Add(new("file", LedgerMark.Bad, file.Unavailable(SqliteDatabase.Sentence(broken), broken).Message));
        }
        return findings;
    }

    /// <summary>As the header of the file has it: a connection that only reads does not say.</summary>
    private LedgerFinding Durability()
    {
        Span<byte> header = stackalloc byte[WayToWrite + 1];
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.ReadExactly(header);
        return header[WayToWrite] == WriteAhead
            ? new("durability", LedgerMark.Good, "Its journal is a write-ahead log, and each commit waits for the disk (synchronous=FULL).")
            : new("durability", LedgerMark.Doubtful, "Its journal is no write-ahead log: another program set it so. The bot sets it back when it starts.");
    }

    /// <summary>
    /// Where no write-ahead log lies beside it nobody has it open, and it is read as it stands, so that none is made; with one, a reader
    /// joins those who have it open.
    /// </summary>
    private Statements Open()
    {
        var isOpen = File.Exists($"{file.Path}-wal");
        var settings = new SqliteConnectionStringBuilder(file.ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        settings.DataSource = isOpen ? file.Path : $"{new Uri(file.Path).AbsoluteUri}?immutable=1";
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        return new(connection, named: true);
    }
}
