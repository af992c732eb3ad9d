using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tools;

namespace KaleyraBot.Tests.Tools;

/// <summary>The program as a command line: what it knows, what it says about itself, and what it says to a slip.</summary>
public sealed class CommandLineTests
{
    /// <summary>All commands, those in others by both their words.</summary>
    private static readonly string[] All =
        ["run", "doctor", "settings", "audit", "audit verify", "audit repair", "audit export", "audit erase", "teams-package", "teams-package add", "slack-manifest", "completion"];

    public static TheoryData<string> Commands => [.. All];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_OfEachCommand_ShowsHowItIsCalledForReal(string words)
    {
        foreach (var help in new[] { "--help", "-h", "-?" })
        {
            var (code, said, errors) = await RunAsync([.. words.Split(' '), help]);
            Assert.Equal((0, ""), (code, errors));
            Assert.Contains($"kaleyrabot {words}", said, StringComparison.Ordinal);
            Assert.Contains($"Examples:\n  kaleyrabot {words.Split(' ')[0]}", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Help_OfTheProgram_NamesEveryCommand()
    {
        var (code, said, _) = await RunAsync("--help");
        Assert.Equal(0, code);
        Assert.All(All.Select(words => words.Split(' ')[0]).Distinct(), command => Assert.Contains($"\n  {command} ", said, StringComparison.Ordinal));
        Assert.Contains("--Storage:Lease=10s", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit verify", "0 the audit is whole")]
    [InlineData("slack-manifest", "2 the command line is wrong")]
    [InlineData("run", "1 it cannot start")]
    public async Task Help_OfACommand_SaysItsExitCodes(string words, string code) =>
        Assert.Contains(code, (await RunAsync([.. words.Split(' '), "--help"])).Said, StringComparison.Ordinal);

    [Fact]
    public async Task Version_IsThatOfTheBuild_WithItsCommit()
    {
        var (code, said, _) = await RunAsync("--version");
        Assert.Equal(0, code);
        Assert.Matches(@"^kaleyrabot \d+\.\d+\.\d+(\+[0-9a-f]{40})?\n$", said);
    }

    [Theory]
    [InlineData("There is no command called audti: did you mean audit?", "audti", "verify")]
    [InlineData("There is no command called rum: did you mean run?", "rum")]
    [InlineData("There is no command called Teams-Package: did you mean teams-package?", "Teams-Package")]
    [InlineData("There is no command called exprt of kaleyrabot audit: did you mean export?", "audit", "exprt")]
    [InlineData("There is no option called --url: did you mean --urls?", "--url", "http://localhost:4000")]
    [InlineData("There is no option called --enviroment of kaleyrabot run: did you mean --environment?", "run", "--enviroment", "Development")]
    [InlineData("There is no option called --jsn of kaleyrabot audit verify: did you mean --json?", "audit", "verify", "--jsn")]
    [InlineData("There is no option called --versoin: did you mean --version?", "--versoin")]
    [InlineData("There is no option called --Storage__Lease=10s: did you mean --Storage:Lease=…?", "--Storage__Lease=10s")]
    [InlineData("There is no option called --ExpireAfter=2d of kaleyrabot run: did you mean --Approvals:ExpireAfter=…?", "run", "--ExpireAfter=2d")]
    [InlineData("There is nothing called now of kaleyrabot run.", "run", "now")]
    [InlineData("There is no command called @answers.", "@answers")]
    public async Task Word_ThatIsNotKnown_IsAnsweredWithTheNearest(string sentence, params string[] words)
    {
        var (code, said, errors) = await RunAsync(words);
        Assert.Equal((2, ""), (code, said));
        Assert.StartsWith(sentence + "\n", errors, StringComparison.Ordinal);
        Assert.Contains("\nWrite it like this:\n", errors, StringComparison.Ordinal);
        Assert.EndsWith("--help\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("run")]
    [InlineData("--urls", "http://localhost:1", "run")]
    [InlineData("run", "--environment", "Development", "--Kaleyra:Accounts:main:Region=IN")]
    [InlineData("--Storage:Lease", "10s", "/Hosting:Teams=false")]
    [InlineData("--MicrosoftAppId=x", "Storage:Provider=Sqlite")]
    [InlineData("--HTTP_PORTS=8080")]
    public async Task Bot_WithSettingsOnly_IsMeant(params string[] words)
    {
        using var said = new StringWriter();
        Assert.Null(await Toolbox.RunAsync(words, new ToolContext(said, said)));
        Assert.Equal("", said.ToString());
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _kaleyrabot kaleyrabot")]
    [InlineData("zsh", "#compdef kaleyrabot")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName kaleyrabot")]
    public async Task Completion_OfAShell_IsAScriptThatAsksTheProgram(string shell, string line)
    {
        var (code, said, _) = await RunAsync("completion", shell);
        Assert.Equal(0, code);
        Assert.Contains(line, said, StringComparison.Ordinal);
        Assert.Contains("[suggest:", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kaleyrabot ", "audit", "doctor", "completion", "--help")]
    [InlineData("kaleyrabot audit ", "verify", "repair", "export", "erase")]
    [InlineData("kaleyrabot audit export --format ", "csv", "json")]
    [InlineData("kaleyrabot completion ", "bash", "zsh", "pwsh")]
    public async Task Suggestions_ForALine_AreTheWordsThatMayFollow(string line, params string[] words)
    {
        var (code, said, _) = await RunAsync($"[suggest:{line.Length}]", line);
        Assert.Equal(0, code);
        Assert.Empty(words.Except(said.Split('\n')));
    }

    private static async Task<(int Code, string Said, string Errors)> RunAsync(params string[] words)
    {
        using var said = new StringWriter();
        using var errors = new StringWriter();
        var code = await Toolbox.RunAsync(words, new ToolContext(said, errors));
        return (code!.Value, said.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }
}

/// <summary>What only a process shows: that nothing was started, and which code it ends with.</summary>
[Needs(Needs.Process)]
public sealed class CommandLineProcessTests
{
    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "--version")]
    [InlineData(0, "doctor", "--help")]
    [InlineData(2, "--hepl")]
    [InlineData(2, "frobnicate")]
    public async Task Program_ThatIsAsked_NeitherRunsNorMakesADatabase(int expected, params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
        // A setting that would stop every start: nothing of them is read.
        var (code, said, errors) = await ToolRun.RunAsync(
            words, ("Storage__ConnectionString", $"Data Source={Path.Combine(folder, "never.db")}"), ("Access__Requestors", "x"), ("ASPNETCORE_ENVIRONMENT", "Development"));
        Assert.Equal(expected, code);
        Assert.DoesNotContain("KaleyraBot is ready", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }

    [Theory]
    [InlineData(1, "doctor", "--json")]
    [InlineData(0, "settings", "--json")]
    public async Task Program_AskedByAScript_AnswersWithOneObjectAndItsCode(int expected, params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
        var (code, said, errors) = await ToolRun.RunAsync(
            [.. words, "--environment", "Production", "--urls", "http://127.0.0.1:0"], ("Storage__ConnectionString", $"Data Source={Path.Combine(folder, "never.db")}"), ("Storage__Lease", "24"));
        Assert.Equal((expected, ""), (code, errors));
        Assert.Contains(expected == 1 ? "Storage:Lease must be a time" : "environment Storage__Lease", said, StringComparison.Ordinal);
        Assert.IsType<JsonObject>(JsonNode.Parse(said));
        Assert.Empty(Directory.GetFiles(folder));
        Directory.Delete(folder);
    }
}
