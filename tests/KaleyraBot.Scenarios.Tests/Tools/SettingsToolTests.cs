using System.Text.Json.Nodes;
using KaleyraBot.Doctor;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Tests.House;
using KaleyraBot.Tools;

namespace KaleyraBot.Tests.Tools;

/// <summary>The settings in force, for whoever wonders which of several sources won.</summary>
public sealed class SettingsToolTests
{
    private const string Hush = "hush-hush-hush";

    [Fact]
    public async Task Settings_EachKey_HasItsValueAndItsSource()
    {
        var settings = await ReadAsync("--Storage:Lease=30s", "--environment", "Production", "--Access:Approvers:0=web:ben");
        Assert.Equal(("30s", "command line"), settings["Storage:Lease"]);
        Assert.Equal(("web:ben", "command line"), settings["Access:Approvers:0"]);
        Assert.Equal(("5", "default"), settings["Kaleyra:MaxAttempts"]);
        Assert.False(settings.ContainsKey("Access:Approvers"));
    }

    [Theory]
    [InlineData("Slack:BotToken")]
    [InlineData("Slack:SigningSecret")]
    [InlineData("MicrosoftAppPassword")]
    [InlineData("Audit:Key")]
    [InlineData("audit:key")]
    [InlineData("Audit:FormerKeys")]
    [InlineData("Audit:FormerKeys:0")]
    [InlineData("Kaleyra:Accounts:main:ApiKey")]
    [InlineData("Storage:ConnectionString", "Host=db;Database=x;Username=u;Password=hush-hush-hush", "Host=db;Database=x;Username=u;Password=set")]
    [InlineData("Storage:ConnectionString", "Host=db;Password='x;hush-hush-hush'")]
    public async Task Secret_OfAnySection_IsOnlySaidToBeSet(string key, string value = Hush, string shown = "set")
    {
        var (_, said) = await RunAsync("settings", $"--{key}={value}");
        Assert.DoesNotContain(Hush, said, StringComparison.Ordinal);
        Assert.Contains($"  {shown}  (command line)", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Webhooks:cmdb:Secret", true)]
    [InlineData("Slack:AppId", false)]
    [InlineData("Audit:KeepValuesFor", false)]
    public void Secret_ByItsName_IsKnown(string key, bool secret) => Assert.Equal(secret, SettingsList.IsSecret(key));

    /// <summary>It helps where a start is refused, so it refuses nothing itself.</summary>
    [Fact]
    public async Task Settings_ThatCannotWork_ArePrintedAllTheSame()
    {
        var (code, said) = await RunAsync("settings", "--Storage:Lease=24", "--Access:Requestors=x");
        Assert.Equal(0, code);
        Assert.Contains("24  (command line)", said, StringComparison.Ordinal);
        Assert.Contains("Access:Requestors", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_InAFileOfItsOwn_IsSaidToBeSet_AndOneThatIsMissingStopsNothing()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Hush);
            var (code, said) = await RunAsync("settings", $"--Slack:BotToken_FILE={file}", "--Audit:Key_FILE=/nowhere/at/all");
            Assert.Equal(0, code);
            Assert.Matches(@"Slack:BotToken +set +\(a file of its own\)", said);
            Assert.Matches(@"Audit:Key +\(none\)", said);
            Assert.DoesNotContain(Hush, said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The page says the same defaults.</summary>
    [Fact]
    public void Defaults_OfThePage_AreThoseOfTheTool()
    {
        var page = File.ReadLines(Repo.File(".github", "docs", "settings.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|'))
            .Where(cells => cells.Length == 5 && cells[3].Trim().StartsWith('`') && !cells[1].Contains('<', StringComparison.Ordinal))
                .ToList();
        Assert.InRange(page.Count, 20, 60);
        foreach (var cells in page)
        {
            var names = cells[1].Split(',').Select(name => name.Trim(' ', '`')).ToList();
            var defaults = cells[3].Split(',').Select(value => value.Trim(' ', '`')).ToList();
            for (var at = 0; at < names.Count; at++)
            {
                var key = names[at].StartsWith(':') ? names[0][..names[0].LastIndexOf(':')] + names[at] : names[at];
                Assert.Equal((key, defaults[Math.Min(at, defaults.Count - 1)]), (key, SettingDefaults.Of(key)));
            }
        }
        Assert.All(KnownKeys.All.Where(key => SettingDefaults.Of(key) is not null && !key.Contains(":Required:", StringComparison.Ordinal)), key =>
            Assert.Contains($"`{SettingDefaults.Of(key)}`", File.ReadAllText(Repo.File(".github", "docs", "settings.md")), StringComparison.Ordinal));
    }

    private static async Task<Dictionary<string, (string? Value, string Source)>> ReadAsync(params string[] words)
    {
        var (code, said) = await RunAsync(["settings", "--json", .. words]);
        Assert.Equal(0, code);
        return JsonNode.Parse(said)!["settings"]!.AsArray().ToDictionary(one => one!["key"]!.GetValue<string>(), one => ((string?)one!["value"], one["source"]!.GetValue<string>()));
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        using var said = new StringWriter();
        var code = await Toolbox.RunAsync(words, new ToolContext(said, said));
        return (code!.Value, said.ToString());
    }
}
