using KaleyraBot.Tests.House;

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
}
