using System.IO.Compression;
using KaleyraBot.Tests.House;
using KaleyraBot.Tools;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The tools that write a file for somebody to upload.</summary>
[Needs(Needs.Process)]
public sealed class PackageToolTests
{
    [Theory]
    [InlineData("slack-manifest", "https://bot.example.com")]
    [InlineData("teams-package")]
    public async Task Tool_ThatCannotWriteItsFile_SaysSoInOneSentence(params string[] words)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("kaleyrabot-tool-").FullName, "missing", "file");

        var (code, said, errors) = await ToolRun.RunAsync([.. words, file], ("MicrosoftAppId", "00000000-0000-0000-0000-000000000001"));

        Assert.Equal((1, ""), (code, said));
        Assert.StartsWith("The file cannot be written: ", errors, StringComparison.Ordinal);
        Assert.Contains(file, Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TeamsPackageAdd_PackageOfAnotherBot_WritesOneWithOurCommands()
    {
        var (theirs, file) = Theirs("""{"manifestVersion":"1.16","version":"1.2.3","bots":[{"botId":"lunch","scopes":["personal"]}]}""");

        var (code, said, errors) = await RunAsync("teams-package", "add", theirs, file);

        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith($"{file} is ready. New in it: 9 commands for personal; wa.update in the message extension", said, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(file);
        using var manifest = new StreamReader(Assert.Single(zip.Entries).Open());
        Assert.Contains("wa status", await manifest.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TeamsPackageAdd_NothingToAddTo_SaysWhyInOneSentenceAndWritesNothing()
    {
        var (theirs, file) = Theirs("{}");

        var (code, said, errors) = await RunAsync("teams-package", "add", theirs, file);

        Assert.Equal((1, ""), (code, said));
        Assert.StartsWith("No package was written. manifest.json in ", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task TeamsPackageAdd_FolderThatIsNotThere_SaysSo()
    {
        var (theirs, file) = Theirs("""{"manifestVersion":"1.16","bots":[{"botId":"lunch","scopes":["personal"]}]}""");

        var (code, _, errors) = await RunAsync("teams-package", "add", theirs, Path.Combine(file, "missing", "new.zip"));

        Assert.Equal(1, code);
        Assert.StartsWith("The file cannot be written: ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add")]
    [InlineData("add", "theirs.zip")]
    [InlineData("add", "theirs.zip", "new.zip", "more")]
    public async Task TeamsPackageAdd_OtherArguments_SaysHowItIsCalled(params string[] words)
    {
        var (code, said, errors) = await RunAsync(["teams-package", .. words]);

        Assert.Equal((2, ""), (code, said));
        Assert.Contains("teams-package add <their.zip> <new.zip>", errors, StringComparison.Ordinal);
        Assert.False(File.Exists("add"));
    }

    private static (string Theirs, string File) Theirs(string manifest)
    {
        var folder = Directory.CreateTempSubdirectory("kaleyrabot-tool-").FullName;
        var theirs = Path.Combine(folder, "theirs.zip");
        using var zip = ZipFile.Open(theirs, ZipArchiveMode.Create);
        using var entry = new StreamWriter(zip.CreateEntry("manifest.json").Open());
        entry.Write(manifest);
        return (theirs, Path.Combine(folder, "new.zip"));
    }

    private static async Task<(int Code, string Said, string Errors)> RunAsync(params string[] words)
    {
        using var said = new StringWriter();
        using var errors = new StringWriter();
        var code = await Toolbox.RunAsync(words, new ToolContext(said, errors));
        return (code!.Value, said.ToString(), errors.ToString().ReplaceLineEndings("\n"));
    }
}
