using System.Security.Cryptography;

namespace KaleyraBot.Storage.Seals;

/// <summary>The key of a bot in Development that was given none: a file beside the database, for the owner only.</summary>
internal sealed record KeyFile(string Path)
{
    private const int Bytes = 32;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static KeyFile Beside(string database) => new(database + ".key");

    /// <summary>Its text; null where there is no such file.</summary>
    /// <exception cref="LedgerUnavailableException">Others may read it, or it holds no key.</exception>
    public string? Read()
    {
        try
        {
            return !File.Exists(Path) ? null
                : OthersMayRead() ? throw new LedgerUnavailableException($"The key that seals the audit, {Path}, can be read or written by others. Keep it to yourself with chmod 600 {Path}, or set Audit:Key instead.")
                : File.ReadAllText(Path).Trim() is var text && SealKey.IsStrong(text) ? text
                : throw new LedgerUnavailableException($"The file {Path} should hold the key that seals the audit, and holds none. Restore it from a backup, or set Audit:Key.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(exception);
        }
    }

    /// <summary>Makes it where there is none. Never half of one, and never two: whoever comes second takes the first one's.</summary>
    public void CreateWhereMissing()
    {
        if (File.Exists(Path))
        {
            return;
        }
        var made = $"{Path}-{Guid.CreateVersion7()}";
        try
        {
            using (var writer = new StreamWriter(made, OwnerOnly()))
            {
                writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
            }
            File.Move(made, Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(made);
            if (!File.Exists(Path))
            {
                throw Unusable(exception);
            }
        }
    }

    private static FileStreamOptions OwnerOnly()
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = Owner;
        }
        return how;
    }

    private bool OthersMayRead() => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(Path) & ~(Owner | UnixFileMode.UserExecute)) != 0;

    private LedgerUnavailableException Unusable(Exception exception) =>
        new($"The key that seals the audit, {Path}, cannot be read or made ({exception.GetType().Name}). Give the bot's user the right to, or set Audit:Key.", exception);
}
