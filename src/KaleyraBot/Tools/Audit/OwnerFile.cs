namespace KaleyraBot.Tools.Audit;

/// <summary>A file that only its owner may read, also where it was there before and others could.</summary>
internal static class OwnerFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // What stands there is no file of anybody's, and may belong to the whole system; but for what is kept in memory there.
    private static readonly string[] Devices = ["/dev/", "/proc/"];
    private const string Memory = "/dev/shm/";

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
            if (!IsDevice(Path.GetFullPath(path)) && !IsDevice(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? ""))
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

    private static bool IsDevice(string path) =>
        !path.StartsWith(Memory, StringComparison.Ordinal)
        && Array.Exists(Devices, folder => path.StartsWith(folder, StringComparison.Ordinal));
}
