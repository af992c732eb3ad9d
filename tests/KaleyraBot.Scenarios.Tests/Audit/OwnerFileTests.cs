using System.Runtime.Versioning;
using KaleyraBot.Tools.Audit;

namespace KaleyraBot.Tests.Audit;

[UnsupportedOSPlatform("windows")]
public sealed class OwnerFileTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everybody = Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Nothing stands there that anybody could miss: it is full.</summary>
    private const string Device = "/dev/full";

    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A folder in memory lies among the devices, and has files like any other one.</summary>
    [SkippableTheory]
    [InlineData("")]
    [InlineData("/dev/shm")]
    public void Create_OverALongerFileThatOthersCanRead_LeavesNothingOfIt(string folder)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other rights.");
        Skip.IfNot(folder is "" || Directory.Exists(folder), "This system has no folder in memory.");
        var file = Path.Combine(folder is "" ? _folder : folder, $"kaleyrabot-{Guid.CreateVersion7():N}.json");
        try
        {
            File.WriteAllText(file, "longer than what follows");
            File.SetUnixFileMode(file, Everybody);
            using (var stream = OwnerFile.Create(file))
            {
                stream.Write("short"u8);
            }
            Assert.Equal(("short", Owner), (File.ReadAllText(file), File.GetUnixFileMode(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [SkippableFact]
    public void Create_ThroughALink_TakesNothingFromThoseWhoUseADevice()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists(Device), "This system has no device that is full.");
        var link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, Device);
        var before = File.GetUnixFileMode(Device);
        OwnerFile.Create(link).Dispose();
        Assert.Equal(before, File.GetUnixFileMode(Device));
    }

    [SkippableFact]
    public void Create_ThroughALink_IsTheFileBehindIt()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other rights.");
        var (link, file) = (Path.Combine(_folder, "link"), Path.Combine(_folder, "file"));
        File.WriteAllText(file, "old");
        File.SetUnixFileMode(file, Everybody);
        File.CreateSymbolicLink(link, file);
        OwnerFile.Create(link).Dispose();
        Assert.Equal(("", Owner), (File.ReadAllText(file), File.GetUnixFileMode(file)));
    }
}
