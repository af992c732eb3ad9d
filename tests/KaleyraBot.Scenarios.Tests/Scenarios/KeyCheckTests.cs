using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>A key that nothing reads is a wall that does not stand, so the bot does not start with it.</summary>
[Needs(Needs.Process)]
public sealed class KeyCheckTests
{
    [Theory]
    [InlineData("Access:Requestors", "did you mean Access:Requesters?")]
    [InlineData("Access:Requestors:0", "Access:Requestors is no setting of this bot: did you mean Access:Requesters?")]
    [InlineData("ACCESS:APROVERS", "did you mean ACCESS:Approvers?")]
    [InlineData("Access:Admin", "did you mean Access:Admins?")]
    [InlineData("Access:Link:ben", "Access:Link is no setting of this bot: did you mean Access:Linked?")]
    [InlineData("Access:Nonsense", "Access knows Requesters, Approvers, Admins, Auditors, Linked.")]
    [InlineData("Access:Approvers:ben", "Access:Approvers is a list: one value with commas, or numbered keys such as Access:Approvers:0.")]
    [InlineData("Approvals:AllowedHost:+919876543210", "Approvals:AllowedHost is no setting of this bot: did you mean Approvals:AllowedHosts?")]
    [InlineData("Approvals:Denied:website", "Approvals:Denied is no setting of this bot: did you mean Approvals:Deny?")]
    [InlineData("Approvals:Require:website", "did you mean Approvals:Required?")]
    [InlineData("Approvals:Required:incomming_url", "did you mean Approvals:Required:incoming_url?")]
    [InlineData("Approvals:Required:all", "Approvals:Required knows about, business_description,")]
    [InlineData("Approvals:Required", "Approvals:Required has a value, which nothing reads: its settings are keys of their own, Approvals:Required knows about,")]
    [InlineData("Approvals:Deny:web_site", "did you mean Approvals:Deny:website?")]
    [InlineData("Approvals:AllowedHosts", "Approvals:AllowedHosts has a value, which nothing reads: its settings are keys of their own, Approvals:AllowedHosts:<name>, one for each.")]
    [InlineData("Approvals:Channel:Tems", "did you mean Approvals:Channel:Teams?")]
    [InlineData("Approvals:Channel", "Approvals:Channel has a value, which nothing reads")]
    [InlineData("Approvals:ExpiresAfter", "did you mean Approvals:ExpireAfter?")]
    [InlineData("Approvals:ExpireAfter:Days", "Approvals:ExpireAfter takes one value.")]
    [InlineData("Approvals:BreakGlas", "did you mean Approvals:BreakGlass?")]
    [InlineData("Approvals:Approvers", "did you mean Access:Approvers?")]
    [InlineData("Kaleyra:Accounts:main:Regoin", "did you mean Kaleyra:Accounts:main:Region?")]
    [InlineData("Kaleyra:Accounts:main:Numbers:919876543210:Alias", "takes one value.")]
    [InlineData("Kaleyra:Account:main:Sid", "did you mean Kaleyra:Accounts?")]
    [InlineData("Kaleyra:TimeOuts", "did you mean Kaleyra:Timeout?")]
    [InlineData("Kaleyra:ApiKey", "did you mean Kaleyra:Accounts:<name>:ApiKey?")]
    [InlineData("Storage:Conection", "did you mean Storage:ConnectionString?")]
    [InlineData("Storage:Leese", "did you mean Storage:Lease?")]
    [InlineData("Audit:KeepValueFor", "did you mean Audit:KeepValuesFor?")]
    [InlineData("Teams:AllowedTenant", "did you mean Teams:AllowedTenants?")]
    [InlineData("Teams:MicrosoftAppId", "Teams:MicrosoftAppId is no setting of this bot")]
    [InlineData("Slack:SigninSecret", "did you mean Slack:SigningSecret?")]
    [InlineData("Slack:AllowedTeam", "did you mean Slack:AllowedTeams?")]
    [InlineData("LocalPage:WithRealAcount", "did you mean LocalPage:WithRealAccount?")]
    [InlineData("Metrics:Url", "did you mean Metrics:Urls?")]
    [InlineData("Cluster:Enable", "did you mean Cluster:Enabled?")]
    [InlineData("MicrosoftAppTenant", "MicrosoftAppTenant is no setting of this bot: did you mean MicrosoftAppTenantId?")]
    [InlineData("MicrosoftAppSecret", "did you mean MicrosoftApp")]
    [InlineData("MicrosftAppId", "did you mean MicrosoftAppId?")]
    [InlineData("MicrosoftAppId:0", "MicrosoftAppId takes one value.")]
    [InlineData("Acess:Requesters", "Acess is no setting of this bot: did you mean Access?")]
    [InlineData("Approval:Deny:website", "did you mean Approvals?")]
    [InlineData("Access", "Access has a value, which nothing reads")]
    [InlineData("Slack", "Slack has a value, which nothing reads")]
    [InlineData("Access_Requesters", "did you mean Access__Requesters?")]
    [InlineData("APPROVALS_BREAKGLASS", "did you mean APPROVALS__BREAKGLASS?")]
    public void Key_ThatNothingReads_StopsTheStartAndNamesTheNearest(string key, string sentence)
    {
        var wrong = Assert.Throws<StartException>(() => KeyCheck.RefuseUnknown(Of((key, "x"))));
        Assert.Contains(sentence, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
    }

    [Theory]
    [InlineData("Access:Requestors", "")]
    [InlineData("Approvals:AllowedHost:*", " ")]
    public void Key_Misspelt_IsRefusedWithoutAValueToo(string key, string value) =>
        Assert.Throws<StartException>(() => KeyCheck.RefuseUnknown(Of((key, value))));

    [Fact]
    public void Keys_ThatNothingReads_AreAllTold()
    {
        var wrong = Assert.Throws<StartException>(() => KeyCheck.RefuseUnknown(Of(("Access:Requestors", "x"), ("Slack:BotTokn", "xoxb-geheim"), ("Approvals:Denied:website", "*"))));
        Assert.Equal(3, wrong.Message.Split(System.Environment.NewLine).Length);
        Assert.DoesNotContain("geheim", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("AllowedHosts")]
    [InlineData("urls")]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections")]
    [InlineData("ConnectionStrings:Ledger")]
    [InlineData("Metrics:EnabledMetrics:System.Net.Http")]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("FORWARDEDHEADERS_ENABLED")]
    [InlineData("TEAM")]
    [InlineData("SLACK_HOME")]
    [InlineData("STORAGE_ACCOUNT")]
    [InlineData("AUDITD")]
    [InlineData("ACCESS_TOKEN")]
    [InlineData("ACCESS_KEY_ID")]
    [InlineData("ACCESSIBILITY_ENABLED")]
    [InlineData("App:Name")]
    [InlineData("Accounts:0")]
    [InlineData("MicrosoftEdge")]
    [InlineData("MICROSOFT_PROVIDER_AUTHENTICATION_SECRET")]
    public void Key_OfSomebodyElse_IsLeftAlone(string key) => Assert.Empty(KeyCheck.RefuseUnknown(Of((key, "x"))));

    [Theory]
    [InlineData("teams:allowedtenants")]
    [InlineData("ACCESS:LINKED:BEN:0")]
    [InlineData("Access:Approvers:11")]
    [InlineData("Approvals:Required:*")]
    [InlineData("APPROVALS:REQUIRED:INCOMING_URL")]
    [InlineData("Approvals:AllowedHosts:*:0")]
    [InlineData("Kaleyra:CategoryWireOverrides:Beauty, Spa, and Salon")]
    public void Key_InAnyCaseOrNumbered_IsKnown(string key) => Assert.Empty(KeyCheck.RefuseUnknown(Of((key, "x"))));

    [Fact]
    public void Environment_ThatNamesASectionByChance_IsPassedOverWithASentence()
    {
        var passedOver = KeyCheck.RefuseUnknown(Environment(("STORAGE", "/data"), ("Cluster", "blue"), ("SLACK_BOTTOKEN", "x"), ("AUDIT_ROOT", "x")));
        Assert.Equal(
        [
            "Cluster has a value, which nothing reads: its settings are keys of their own, Cluster knows Enabled, Address, Port, Drain, Tls.",
            "SLACK_BOTTOKEN is no setting of this bot; in the environment, a colon is written as two underscores: did you mean SLACK__BOTTOKEN?",
            "STORAGE has a value, which nothing reads: its settings are keys of their own, STORAGE knows Provider, ConnectionString, Lease.",
        ], passedOver.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ACCESS", "web:ana")]
    [InlineData("Approvals", "2")]
    [InlineData("Access__Requestors", "web:ana")]
    [InlineData("ACCESS_REQUESTERS", "web:ana")]
    [InlineData("ACCESSAPPROVERS", "web:ben")]
    [InlineData("ACCESS_APROVERS", "web:ben")]
    [InlineData("ACCESS_LINKED__ana", "web:ben")]
    [InlineData("APPROVALSBREAKGLASS", "true")]
    [InlineData("APPROVALS_DENY__website", "*")]
    [InlineData("APPROVALS_ALLOWEDHOSTS__919876543210", "example.com")]
    [InlineData("APPROVALS_REQUIRED__about", "2")]
    [InlineData("APPROVALSDENY", "*")]
    public void Environment_ThatMayMeanAWall_StopsTheStart(string name, string value) =>
        Assert.Throws<StartException>(() => KeyCheck.RefuseUnknown(Environment((name, value))));

    [Fact]
    public async Task Start_WithAMisspeltKey_StopsWithASentenceWhereverItStands()
    {
        var (code, said, errors) = await ToolRun.RunAsync(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Approvals:Denied:website=*"], ("Access__Requestors__0", "web:ana"));
        Assert.Equal((1, ""), (code, said));
        Assert.StartsWith("KaleyraBot cannot start. ", errors, StringComparison.Ordinal);
        Assert.Contains("Access:Requestors is no setting of this bot: did you mean Access:Requesters?", errors, StringComparison.Ordinal);
        Assert.Contains("Approvals:Denied is no setting of this bot: did you mean Approvals:Deny?", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit", "verify")]
    [InlineData("teams-package", "never.zip")]
    public async Task Tool_WithAMisspeltKey_StopsToo(params string[] words)
    {
        var (code, _, errors) = await ToolRun.RunAsync(words, ("Audit__KeepValueFor", "30d"));
        Assert.Equal(1, code);
        Assert.Contains("did you mean Audit:KeepValuesFor?", errors, StringComparison.Ordinal);
    }

    private static IConfiguration Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    /// <summary>As the process would have them, under a prefix that no other test sees.</summary>
    private static IConfiguration Environment(params (string Name, string Value)[] variables)
    {
        var prefix = $"KB{Guid.CreateVersion7():N}_";
        foreach (var (name, value) in variables)
        {
            System.Environment.SetEnvironmentVariable(prefix + name, value);
        }
        return new ConfigurationBuilder().AddConfiguration(new ConfigurationBuilder().AddEnvironmentVariables(prefix).Build()).Build();
    }
}
