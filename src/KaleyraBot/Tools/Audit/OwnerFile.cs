namespace KaleyraBot.Tools.Audit;

/// <summary>A file that only its owner may read, also where it was there before and others could.</summary>
internal static class OwnerFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // What stands there is no file of anybody's, and may belong to the whole system.
    private static readonly string[] Devices = ["/dev/", "/proc/"];

    public static FileStream Create(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = Owner;
        }
        var stream = new FileStream(path, how);
        try
        {
            if (!Array.Exists(Devices, folder => Path.GetFullPath(path).StartsWith(folder, StringComparison.Ordinal)))
            {
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(stream.SafeFileHandle, Owner);
                }
                stream.SetLength(0);
            }
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }
}
