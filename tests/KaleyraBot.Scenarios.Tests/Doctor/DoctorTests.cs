using System.Text.Json.Nodes;
using KaleyraBot.Doctor;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Doctor;

/// <summary>The doctor finds what is wrong with an installation, says what to do, and leaves everything as it was.</summary>
[Needs(Needs.Host)]
public sealed class DoctorTests : IAsyncLifetime
{
    private DoctorWorld _world = null!;

    public static TheoryData<string> Mistakes => [.. PlantedMistakes.All.Keys];

    public async Task InitializeAsync() => _world = await DoctorWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public void Mistakes_ThatAreFound_AreManyKinds()
    {
        Assert.InRange(PlantedMistakes.All.Count, 60, 200);
        Assert.InRange(PlantedMistakes.All.Values.Select(planted => planted.Check).Distinct().Count(), 20, 100);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_ThatWasPlanted_IsFoundAndSaid(string name)
    {
        var planted = PlantedMistakes.All[name];
        await planted.PlantAsync(_world);

        var findings = await _world.LookAsync();

        var found = Assert.Single(findings, finding =>
            finding.Check == planted.Check && finding.Sentence.Contains(planted.Sentence, StringComparison.Ordinal));
        Assert.Equal(planted.Mark, found.Mark);
        Assert.DoesNotContain(findings, finding => Secrets.Any(secret => finding.Sentence.Contains(secret, StringComparison.Ordinal)));
        Assert.All(findings, finding => Assert.Matches(@"^\P{C}+[.:)]?\P{C}*$", finding.Sentence));
    }

    [Fact]
    public async Task Installation_InWhichAllIsWell_IsGreen()
    {
        _world.Wishes = new() { AskKaleyra = true, Say = SlackWorkspace.General };
        var findings = await _world.LookAsync();
        Assert.DoesNotContain(findings, finding => finding.Mark != Mark.Green);
        string[] looked = ["settings", "secrets", "roles", "approvals", "doors", "listening", "database disk", "database file", "database durability", "database key", "teams token", "teams tenant",
            "teams metadata", "slack login", "slack scopes", "say", "kaleyra", "kaleyra key", "clock", "cards", "icons", "time zones", "languages"];
        Assert.Equal(looked, findings.Select(finding => finding.Check));
        var asked = Assert.Single(_world.Kaleyra.Calls, call => call.Path != "/");
        Assert.Equal(("GET", "/v1/HX1234567890IN/whatsapp/919876543210/phone_number_details", DoctorWorld.Hush), (asked.Method, asked.Path, asked.ApiKey));
    }

    /// <summary>As systemd, Docker and Kubernetes hand them over.</summary>
    [Fact]
    public async Task Installation_WithItsSecretsInFiles_IsAsGreen()
    {
        var before = (await _world.LookAsync()).Select(finding => (finding.Check, finding.Mark));
        foreach (var key in _world.Settings.Keys.Where(SettingsList.IsSecret).ToList())
        {
            var file = _world.File(key.Replace(':', '-'));
            await File.WriteAllTextAsync(file, _world.Settings[key]);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead);
            }
            _world.Settings.Remove(key);
            _world.Settings[$"{key}_FILE"] = file;
        }
        Assert.Equal(before, (await _world.LookAsync()).Select(finding => (finding.Check, finding.Mark)));
    }

    [Fact]
    public async Task Look_ByDefault_PostsNothingSendsNoKeyAndChangesNoFile()
    {
        var before = Files();
        await _world.RunAsync();
        Assert.Equal(["auth.test"], _world.Slack.Calls.Select(call => call.Method));
        Assert.Empty(_world.Teams.Connector.Calls);
        Assert.DoesNotContain(_world.Kaleyra.Calls, call => call.ApiKey.Length > 0);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Look_WhereNothingIsYet_MakesNoDatabaseAndNoKey()
    {
        File.Delete(_world.Ledger);
        (_world.Settings["Audit:Key"], _world.Settings["environment"]) = ("", "x");
        _world.Words.AddRange(["--environment", "Development"]);
        var findings = await _world.LookAsync();
        Assert.Contains(findings, finding => finding is { Check: "database file", Mark: Mark.Green } && finding.Sentence.EndsWith("the bot makes it when it starts.", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(_world.Folder, "ledger*"));
    }

    [Fact]
    public async Task Look_BesideARunningBot_IsGreenAndSaysThatItRuns()
    {
        await using var bot = await TestBot.StartAsync();
        _world.Settings["urls"] = bot.Url.ToString();
        Assert.Contains(await _world.LookAsync(), finding => finding is { Check: "listening", Mark: Mark.Green, Sentence: var says } && says == $"A bot answers at {bot.Url}: ready");
    }

    [Fact]
    public async Task Say_InAChannel_PostsOneSentenceThere()
    {
        _world.Wishes = new() { Say = "slack:T0MARIGOLD/C0GENERAL" };
        var (code, said) = await _world.RunAsync();
        Assert.Equal(0, code);
        Assert.Equal("KaleyraBot was asked by its operator whether it can post here. It can; nothing else happened.", Assert.Single(_world.Slack.Workspace.Messages).Text);
        Assert.Contains("green  say ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutAnAnswer_IsRedAfterItsTimeAndHoldsNobodyUp()
    {
        var never = new TaskCompletionSource();
        _world.Slack.Faults.Next("auth.test", SlackFault.Hang(never.Task));
        var looking = _world.LookAsync();
        await _world.Slack.Workspace.UntilAsync(() => _world.Slack.Workspace.Journal.Find(call => call.Method == "auth.test"), "the call");
        _world.Clock.Advance(TimeSpan.FromSeconds(15));
        var findings = await looking;
        Assert.Equal("There was no answer within 15 seconds. See whether a firewall or a proxy stands between.", Assert.Single(findings, finding => finding.Check == "slack login").Sentence);
        Assert.Contains(findings, finding => finding is { Check: "icons", Mark: Mark.Green });
        never.SetResult();
    }

    [Fact]
    public async Task Run_WithSomethingRed_EndsWithOneAndALineForEachCheck()
    {
        _world.Settings["Access:Admins"] = "";
        File.Delete(_world.File("manifest", "teams", "color.png"));
        var (code, said) = await _world.RunAsync();
        Assert.Equal(1, code);
        Assert.Matches("(?m)^yellow roles +Nobody may stop everything", said);
        Assert.Matches("(?m)^red    icons +.*color.png is missing", said);
        Assert.Matches(@"(?m)^\d+ green, 1 yellow, 1 red\.$", said);
        Assert.DoesNotContain('\e', said);
    }

    [Fact]
    public async Task Run_ForAScript_IsOneObject()
    {
        _world.Wishes = new() { Json = true };
        _world.Settings["Access:Admins"] = "";
        var (code, said) = await _world.RunAsync();
        var report = JsonNode.Parse(said)!;
        Assert.Equal((0, 1, 0), (code, report["yellow"]!.GetValue<int>(), report["red"]!.GetValue<int>()));
        var yellow = Assert.Single(report["checks"]!.AsArray(), check => check!["mark"]!.GetValue<string>() == "yellow")!;
        Assert.Equal(("roles", "Nobody may stop everything (wa hold all): Access:Admins is empty. Name the admins there."), (yellow["check"]!.GetValue<string>(), yellow["sentence"]!.GetValue<string>()));
    }

    [Fact]
    public void Lines_OnATerminal_HaveColoredMarks() => Assert.Equal(
        ["\e[32m\u2714\e[0m a   Fine.", "\e[33m!\e[0m bcd  Look.", "\e[31m\u2718\e[0m a   Bad."],
        Report.Lines([Finding.Green("a", "Fine."), Finding.Yellow("bcd", "Look."), Finding.Red("a", "Bad.")], colored: true).Select(line => line.Replace("a    ", "a   ", StringComparison.Ordinal)));

    [Fact]
    public async Task Watch_UntilAllIsGreen_LooksAgainAndTellsWhatChanged()
    {
        (_world.Wishes, _world.OtherClock) = (new() { Watch = true }, new HastyClock());
        var icon = _world.File("manifest", "teams", "color.png");
        var picture = await File.ReadAllBytesAsync(icon);
        File.Delete(icon);
        using var seen = new Lines();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var watching = _world.RunAsync(seen, patience.Token);
        await seen.UntilAsync("1 red.");
        await File.WriteAllBytesAsync(icon, picture);
        Assert.Equal(0, (await watching).Code);
        Assert.EndsWith("green, 0 yellow, 0 red.", seen.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_Stopped_EndsWithWhatWasSeenLast()
    {
        _world.Wishes = new() { Watch = true };
        File.Delete(_world.File("manifest", "teams", "color.png"));
        using var stopping = new CancellationTokenSource();
        using var seen = new Lines();
        var watching = _world.RunAsync(seen, stopping.Token);
        await seen.UntilAsync("1 red.");
        await stopping.CancelAsync();
        Assert.Equal(1, (await watching).Code);
    }

    private static string[] Secrets =>
        [DoctorWorld.Hush, FakeSlack.BotToken, FakeSlack.SigningSecret, KaleyraBot.Tests.Teams.FakeTeams.Password,
        KaleyraBot.Tests.Storage.Sample.Key];

    private Dictionary<string, (long, DateTime)> Files() => Directory.EnumerateFiles(_world.Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => file, file => (new FileInfo(file).Length, File.GetLastWriteTimeUtc(file)));

    /// <summary>The real one, to whom the pause between two looks is none.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == TimeSpan.FromSeconds(5) ? TimeSpan.Zero : dueTime, period);
    }

    /// <summary>What was printed, for whoever waits for it.</summary>
    private sealed class Lines : StringWriter
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task UntilAsync(string text)
        {
            await _first.Task.WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Contains(text, ToString(), StringComparison.Ordinal);
        }

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            _first.TrySetResult();
        }
    }
}
