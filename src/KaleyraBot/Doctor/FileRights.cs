namespace KaleyraBot.Doctor;

/// <summary>Who may do what with a file; on Windows that is not looked at.</summary>
internal static class FileRights
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public static bool CanBeReadByAll(string file) =>
        File.Exists(file) && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0;
}
