using System.Globalization;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>What a disk has to be for a file of SQLite.</summary>
internal static class DiskRules
{
    private const long Least = 100L << 20;
    private const long Enough = 1L << 30;

    /// <summary>File systems of other machines: their locks and their memory of a write-ahead log cannot be relied on.</summary>
    private static readonly string[] Shares =
        ["nfs", "cifs", "smb", "9p", "afs", "ceph", "gluster", "lustre", "sshfs", "davfs", "ncp", "coda", "vboxsf", "prl_fs", "drvfs"];

    public static LedgerDisk Look(string folder)
    {
        var drive = new DriveInfo(folder);
        return new(drive.AvailableFreeSpace, drive.DriveType == DriveType.Network ? $"nfs ({drive.DriveFormat})" : drive.DriveFormat);
    }

    public static LedgerFinding Judge(SqliteFile file, LedgerDisk disk)
    {
        if (Array.Exists(Shares, share => disk.Format.Contains(share, StringComparison.OrdinalIgnoreCase)))
        {
            return new("disk", LedgerMark.Bad, $"{file.Path} lies on a network share ({disk.Format}), where SQLite loses data. Name a file on a local disk in Storage:ConnectionString, or use PostgreSQL.");
        }
        var free = string.Create(CultureInfo.InvariantCulture, $"{disk.FreeBytes >> 20} MB");
        return disk.FreeBytes < Least ? new("disk", LedgerMark.Bad, $"The disk of {file.Path} has {free} left; a full disk stops every update. Free some space, or move the file.")
            : disk.FreeBytes < Enough ? new("disk", LedgerMark.Doubtful, $"The disk of {file.Path} has {free} left. Free some space before it is full.")
            : new("disk", LedgerMark.Good, $"The disk of {file.Path} ({disk.Format}) has {free} left.");
    }
}
