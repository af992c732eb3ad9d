using System.Net;
using System.Net.Sockets;
using KaleyraBot.Hosting;
using KaleyraBot.Start;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Start;

/// <summary>Settings that cannot work stop the start with sentences, all of them at once, before anything is made.</summary>
[Needs(Needs.Host)]
[Needs(Needs.Process)]
public sealed class StartMistakesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Kaleyra:MaxAttempts", "five", "Kaleyra:MaxAttempts must be a whole number from 1 to 20.")]
    [InlineData("Kaleyra:Timeout", "24:00:00", "Kaleyra:Timeout must be more than 0 and at most 00:05:00; ten seconds are written 10s or 00:00:10.")]
    [InlineData("Kaleyra:Pause", "15", "Kaleyra:Pause must be from")]
    [InlineData("Kaleyra:RetryDelay", "2", "Kaleyra:RetryDelay must be")]
    [InlineData("Kaleyra:Accounts:main:Region", "Mars", "Kaleyra:Accounts:main:Region must be IN, SG, EU or NA.")]
    [InlineData("Kaleyra:Accounts:main:Numbers", "919876543210", "Kaleyra:Accounts:main:Numbers has one value; give each number a key of its own")]
    [InlineData("Storage:Lease", "24:00:00", "Storage:Lease must be a time from 1 second to 10 minutes, written as 10s or 00:00:10.")]
    [InlineData("Storage:Lease", "24", "Storage:Lease must be a time")]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider is \"Oracle\"")]
    [InlineData("Storage:ConnectionString", "Data Source=/nowhere/at/all/x.db", "Storage:ConnectionString names the file /nowhere/at/all/x.db, but the folder /nowhere/at/all does not exist.")]
    [InlineData("Audit:KeepValuesFor", "365", "Audit:KeepValuesFor must be a time from 1 day to 36500 days; 365 days are written 365d")]
    [InlineData("Audit:Key", "", "Audit:Key is not set.")]
    [InlineData("Audit:Key", "short", "Audit:Key holds a key that could be found by trying")]
    [InlineData("Cluster:Enabled", "true", "set Storage:Provider to PostgreSql, or leave Cluster:Enabled out.")]
    [InlineData("Cluster:Enabled", "yes", "Cluster:Enabled is \"yes\". Write true or false.")]
    [InlineData("Approvals:ExpireAfter", "24", "Approvals:ExpireAfter is \"24\". Write a time like 24h, 7d or 1.00:00:00")]
    [InlineData("Approvals:RemindAfter", "2d", "Approvals:RemindAfter is \"2d\", and Approvals:ExpireAfter is 1.00:00:00: the request would have expired before its reminder.")]
    [InlineData("Approvals:BreakGlass", "1", "Approvals:BreakGlass is \"1\". Write true or false.")]
    [InlineData("Access:Approvers", "web:ben;ana", "Access:Approvers is \"ana\". Write teams:<tenant>/<object id>")]
    [InlineData("Limits:OpenRequests", "many", "Limits:OpenRequests is \"many\". Write a number, 1 to 1000000.")]
    [InlineData("Hosting:Workers", "ja", "Hosting:Workers is \"ja\". Write true or false.")]
    [InlineData("LocalPage:WithRealAccount", "x", "LocalPage:WithRealAccount is \"x\". Write true or false.")]
    [InlineData("Metrics:Urls", "here", "Metrics:Urls is \"here\". Write an address to listen at")]
    [InlineData("MicrosoftAppPassword", "hush", "MicrosoftAppPassword is set but MicrosoftAppId is not")]
    [InlineData("Teams:ServiceUrlHosts", "a.example.com;https://b.example.com", "\"https://b.example.com\" is none.")]
    [InlineData("Slack:BotToken", "xoxp-hush", "Slack:BotToken must be the Bot User OAuth Token, which begins with xoxb-")]
    [InlineData("Logging:LogLevel:Default", "Loud", "Logging:LogLevel:Default is \"Loud\". Write one of Trace, Debug, Information,")]
    [InlineData("Logging:Console:LogLevel:KaleyraBot", "11x", "Logging:Console:LogLevel:KaleyraBot is \"11x\".")]
    [InlineData("urls", "localhost:3978", "urls is \"localhost:3978\", which is no address to listen at. Write one like http://localhost:3978")]
    [InlineData("urls", "http://localhost:99999", "urls is \"http://localhost:99999\", which is no address")]
    [InlineData("urls", "http://localhost:abc", "urls is \"http://localhost:abc\", which is no address")]
    [InlineData("urls", "http://127.0.0.1:0/bot", "without a path")]
    [InlineData("urls", "ftp://localhost", "urls is \"ftp://localhost\", which is no address")]
    [InlineData("urls", "http://203.0.113.7:3978", "urls: http://203.0.113.7:3978 cannot be listened at: this machine has no such address.")]
    [InlineData("http_ports", "80x", "http_ports is \"80x\", which is no address to listen at.")]
    public async Task Setting_ThatCannotWork_IsASentenceBeforeTheDatabaseIsMade(string key, string value, string sentence)
    {
        var wrong = await Assert.ThrowsAsync<StartException>(() => BuildAsync((key, value)));
        Assert.Contains(wrong.Problems, problem => problem.Contains(sentence, StringComparison.Ordinal));
        Assert.DoesNotContain("hush", wrong.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Mistakes_OfAllSections_AreToldAtOnce()
    {
        var wrong = await Assert.ThrowsAsync<StartException>(() => BuildAsync(
            ("Kaleyra:MaxAttempts", "five"), ("Kaleyra:Timeout", "24"), ("Slack:BotToken", "xoxb-1"), ("MicrosoftAppPassword", "x"), ("Storage:Lease", "1"), ("Audit:Key", ""),
            ("Access:Approvers", "ben"), ("Access:Admins", "ana"), ("Approvals:ExpireAfter", "24"), ("Approvals:Required:website", "two"), ("Approvals:Deny:website", "x"),
            ("Limits:OpenRequests", "0"), ("Limits:CallsPerMinute", "0"), ("Hosting:Teams", "x"), ("Cluster:Enabled", "x"), ("Storage:Pool", "x"), ("urls", "x"), ("Logging:LogLevel:Default", "x")));
        string[] keys =
        [
            "Kaleyra:MaxAttempts", "Kaleyra:Timeout", "Slack:BotToken", "MicrosoftAppPassword", "Storage:Lease", "Audit:Key", "Access:Approvers", "Access:Admins", "Approvals:ExpireAfter",
            "Approvals:Required:website", "Approvals:Deny:website", "Limits:OpenRequests", "Limits:CallsPerMinute", "Hosting:Teams", "Cluster:Enabled", "Storage:Pool", "urls", "Logging:LogLevel:Default",
        ];
        Assert.Equal([], keys.Where(key => !wrong.Problems.Any(problem => problem.StartsWith(key, StringComparison.Ordinal))));
        Assert.Equal(keys.Length, wrong.Problems.Count);
        Assert.StartsWith($"KaleyraBot cannot start. {keys.Length} things are wrong with its settings:{Environment.NewLine}- ", Refusal.Sentence(wrong), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls")]
    [InlineData("Metrics:Urls")]
    public async Task Port_ThatIsTaken_IsASentenceBeforeTheDatabaseIsMade(string key)
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        taken.Listen();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}";
        var wrong = await Assert.ThrowsAsync<StartException>(() => BuildAsync((key, url)));
        Assert.Equal($"{key}: {url} cannot be listened at: address already in use. Stop the other program, or choose another port with --urls http://localhost:<port>.", Assert.Single(wrong.Problems));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Addresses_WithCommas_AreSeveral()
    {
        await using var app = await BotAsync(["--urls", "http://127.0.0.1:0, http://[::1]:0"]);
        Assert.Equal("http://127.0.0.1:0;http://[::1]:0", app.Configuration["urls"]);
    }

    [Theory]
    [InlineData("{\n  \"Storage\": {\n    \"Lease\": \"10s\" \"x\"\n  }\n}", "is no JSON at line 3, place ")]
    [InlineData("{", "is no JSON at line 1")]
    [InlineData("{ \"a\": 1, \"A\": 2 }", "cannot be read: A duplicate key 'A' was found.")]
    public void SettingsFile_ThatIsNoJson_IsASentenceWithItsPlace(string text, string sentence)
    {
        var file = Path.Combine(_folder, "appsettings.json");
        File.WriteAllText(file, text);
        var wrong = Assert.Throws<StartException>(() => SettingsFiles.Read(() => new ConfigurationBuilder().AddJsonFile(file).Build()));
        Assert.StartsWith($"{file} {sentence}", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    [Fact]
    public async Task Program_WithMistakes_EndsWithSentencesAndNoTrace()
    {
        var (code, said, errors) = await ToolRun.RunAsync(
            ["--urls", "http://127.0.0.1:x", "--Kaleyra:MaxAttempts=five"], ("ASPNETCORE_ENVIRONMENT", "Production"), ("Slack__BotToken", "xoxb-hush"),
            ("Storage__ConnectionString", $"Data Source={Path.Combine(_folder, "never.db")}"));
        Assert.Equal((1, ""), (code, said));
        Assert.StartsWith("KaleyraBot cannot start. 5 things are wrong with its settings:\n- ", errors, StringComparison.Ordinal);
        Assert.Equal(6, errors.TrimEnd().Split('\n').Length);
        Assert.DoesNotContain("hush", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private async Task BuildAsync(params (string Key, string Value)[] settings) => await (await BotAsync([], settings)).DisposeAsync();

    private Task<Microsoft.AspNetCore.Builder.WebApplication> BotAsync(string[] words, params (string Key, string Value)[] settings)
    {
        (string Key, string Value)[] all =
        [
            .. StartedBot.Account, ("Audit:Key", Sample.Key), ("Storage:ConnectionString", $"Data Source={Path.Combine(_folder, "ledger.db")}"),
            .. words.Length > 0 || settings.Any(one => one.Key == "http_ports") ? Array.Empty<(string, string)>() : [("urls", "http://127.0.0.1:0")], .. settings,
        ];
        return Bot.BuildAsync(["--environment", "Production", .. words], builder => builder.Configuration.AddInMemoryCollection(
            all.GroupBy(one => one.Key).ToDictionary(same => same.Key, same => (string?)same.Last().Value)));
    }
}
