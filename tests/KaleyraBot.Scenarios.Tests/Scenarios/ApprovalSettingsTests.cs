using KaleyraBot.Core.Chat;
using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Scenarios;

[Needs(Needs.Host)]
public sealed class ApprovalSettingsTests
{
    [Theory]
    [InlineData("Approvals:Required:website", "two", "Approvals:Required:website is \"two\". Write how many people, 0 to 20.")]
    [InlineData("Approvals:Required:webseite", "1", "Approvals:Required is \"webseite\". Write * or one of these: about, business_description,")]
    [InlineData("Approvals:Deny:incoming_url:0", "ana", "Approvals:Deny:incoming_url is \"ana\". Write * or an identity as in Access:Requesters.")]
    [InlineData("Approvals:AllowedHosts:support:0", "a.example.com", "Approvals:AllowedHosts is \"support\". Write a number with its country code")]
    [InlineData("Approvals:AllowedHosts:+919876543210:0", "https://a.example.com", "Write a host like hooks.example.com or *.example.com.")]
    [InlineData("Approvals:Channel:IRC", "x", "Approvals:Channel is \"IRC\". Write Teams, Slack or Web.")]
    [InlineData("Approvals:ExpireAfter", "soon", "Approvals:ExpireAfter is \"soon\". Write a time like 24h, 7d or 1.00:00:00, more than 0 and up to 92 days.")]
    [InlineData("Approvals:ExpireAfter", "24", "Approvals:ExpireAfter is \"24\". Write a time like 24h, 7d or 1.00:00:00, more than 0 and up to 92 days.")]
    [InlineData("Approvals:ExpireAfter", "24:00:00", "Approvals:ExpireAfter is \"24:00:00\". Write a time like 24h, 7d or 1.00:00:00")]
    [InlineData("Approvals:ExpireAfter", "93d", "more than 0 and up to 92 days.")]
    [InlineData("Approvals:RemindAfter", "4", "Approvals:RemindAfter is \"4\". Write a time like")]
    [InlineData("Approvals:RemindAfter", "0s", "more than 0 and up to 92 days.")]
    [InlineData("Approvals:AllowedHosts:+919876543210", " ", "Approvals:AllowedHosts:+919876543210 is \"\". Write a host like hooks.example.com or *.example.com, or leave the key out.")]
    [InlineData("Approvals:AllowedHosts:*", ",", "or leave the key out.")]
    [InlineData("Approvals:Deny:incoming_url", "", "Approvals:Deny:incoming_url is \"\". Write * or an identity as in Access:Requesters, or leave the key out.")]
    [InlineData("Access:Requesters", "", "Access:Requesters is \"\". Name who may ask for changes, or leave the key out: then everybody may whom the door lets in.")]
    [InlineData("access:requesters:0", " ; ", "Access:Requesters is \"\".")]
    [InlineData("Approvals:RemindAfter", "-01:00:00", "Approvals:RemindAfter is \"-01:00:00\".")]
    [InlineData("Approvals:BreakGlass", "maybe", "Approvals:BreakGlass is \"maybe\". Write true or false.")]
    [InlineData("Access:Approvers:0", "*", "Access:Approvers is \"*\". Write teams:<tenant>/<object id>")]
    [InlineData("Access:Approvers:0", "web:be*", "Access:Approvers is \"web:be*\".")]
    [InlineData("Access:Admins:0", "teams:only-a-tenant", "Access:Admins is \"teams:only-a-tenant\".")]
    [InlineData("Access:Linked:ben:0", "web:*", "Access:Linked:ben is \"web:*\". Write identities of one person, without *.")]
    public void Setting_ThatCannotWork_StopsTheStartWithItsKey(string key, string value, string sentence)
    {
        var settings = Of((key, value));
        var wrong = Assert.Throws<StartException>(() => (ApprovalSettings.Read(settings), AccessSettings.Read(settings, demo: false)));
        Assert.Contains(sentence, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_OfANumberWrittenTwice_StopTheStart()
    {
        var settings = Of(("Approvals:AllowedHosts:+919876543210:0", "a.example.com"), ("Approvals:AllowedHosts:919876543210:0", "b.example.com"));
        Assert.Contains("It stands there twice", Assert.Throws<StartException>(() => ApprovalSettings.Read(settings)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+919876543210")]
    [InlineData("919876543210")]
    public void Hosts_OfANumberWithOrWithoutItsPlus_AreItsHosts(string key)
    {
        var policy = ApprovalSettings.Read(Of(($"Approvals:AllowedHosts:{key}:0", "hooks.example.com"), ("Approvals:AllowedHosts:*:0", "other.example.com")));
        Assert.Equal([("*", "other.example.com"), ("+919876543210", "hooks.example.com")], policy.AllowedHosts.Select(entry => (entry.Key, entry.Value[0])).Order());
    }

    [Fact]
    public void Settings_OfTheSection_AreTheDefaultsUnlessGiven()
    {
        var policy = ApprovalSettings.Read(Of(("Approvals:Required:website", "3"), ("Approvals:Required:*", "1"), ("Approvals:Required:display_image", "")));

        Assert.Equal(
            (3, 1, 1, 2),
            (policy.NeededFor("website"), policy.NeededFor("about"), policy.NeededFor("display_image"), policy.NeededFor("incoming_url")));
        Assert.Equal((TimeSpan.FromDays(1), TimeSpan.FromHours(4), false), (policy.ExpireAfter, policy.RemindAfter, policy.BreakGlass));
    }

    [Theory]
    [InlineData("Teams", "19:abc@thread.tacv2", "teams:19:abc@thread.tacv2")]
    [InlineData("Teams", "teams:19:abc@thread.tacv2", "teams:19:abc@thread.tacv2")]
    [InlineData("Web", "slack:C012", "slack:C012")]
    public void Channel_WithOrWithoutItsSurface_IsAPlace(string key, string value, string place) =>
        Assert.Equal(new Place(place), ApprovalSettings.Read(Of(($"Approvals:Channel:{key}", value))).Channels[key.ToLowerInvariant()]);

    [Fact]
    public void Lists_WithCommasOrNumbers_AreTheSame()
    {
        var access = AccessSettings.Read(Of(("Access:Approvers", "web:ben, web:cara"), ("Access:Approvers:0", "teams:t/*"), ("Access:Linked:ben:0", "web:ben"), ("Access:Linked:ben:1", "slack:T1/U1")), demo: true);

        Assert.Equal(["web:ben", "web:cara", "teams:t/*"], access.Approvers);
        Assert.True(access.AreSame("SLACK:t1/u1", "web:ben"));
    }

    [Theory]
    [InlineData("Access:Approvers")]
    [InlineData("Access:Admins")]
    [InlineData("Access:Auditors")]
    public void Role_LeftBlank_IsNobody(string key)
    {
        var access = AccessSettings.Read(Of((key, "")), demo: true);

        Assert.Equal((0, 0, 0), (access.Approvers.Count, access.Admins.Count, access.Auditors.Count));
    }

    [Theory]
    [InlineData("36h", "1.12:00:00")]
    [InlineData("7 d", "7.00:00:00")]
    [InlineData("1.00:00:00", "1.00:00:00")]
    public void Time_WithUnitsOrDays_IsTaken(string text, string time) =>
        Assert.Equal(TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture), ApprovalSettings.Read(Of(("Approvals:ExpireAfter", text))).ExpireAfter);

    [Fact]
    public void Field_InAnyCase_IsThatField()
    {
        var policy = ApprovalSettings.Read(Of(("APPROVALS:REQUIRED:INCOMING_URL", "3"), ("Approvals:Deny:WEBSITE", "*")));

        Assert.Equal(3, policy.NeededFor("incoming_url"));
        Assert.Equal("website", policy.Deny.Single().Key);
    }

    [Theory]
    [InlineData("teams:t/*, slack:T1/*", "", "teams and slack")]
    [InlineData("slack:T1/*, teams:t/u", "", "slack and teams")]
    [InlineData("teams:t/*, slack:T1/*", "web:ben, teams:t/ben", "")]
    [InlineData("teams:t/*", "", "")]
    [InlineData("teams:t/*, TEAMS:u/*", "", "")]
    [InlineData("teams:t/u, slack:T1/U1", "", "")]
    [InlineData("", "", "")]
    public void Approvers_EverybodyOnSeveralSurfaces_AreLooseUnlessLinked(string approvers, string linked, string surfaces) =>
        Assert.Equal(surfaces, Roles.Loose(AccessSettings.Read(Of(("Access:Approvers", approvers), ("Access:Linked:ben", linked)), demo: false)));

    [Fact]
    public async Task Approvers_EverybodyOnSeveralSurfaces_AreWarnedOfAtTheStart()
    {
        await using var bot = await StartedBot.StartAsync("Production", [], [.. StartedBot.Account, ("Access:Approvers", "teams:t/*,slack:T1/*")]);

        Assert.Contains(bot.Log, line => line.Contains("one person with an account on each may count twice, so two approvals are any two accounts", StringComparison.Ordinal));
    }

    [Fact]
    public void Identity_OfTwoPeople_StopsTheStart() => Assert.Throws<StartException>(
        () => AccessSettings.Read(Of(("Access:Linked:ben:0", "web:ben"), ("Access:Linked:cara:0", "WEB:ben")), demo: false));

    [Fact]
    public void Demo_WithoutSettings_LetsThePageApprove()
    {
        Assert.Equal(["web:*"], AccessSettings.Read(Of(), demo: true).Approvers);
        Assert.Empty(AccessSettings.Read(Of(), demo: false).Approvers);
        Assert.Empty(AccessSettings.Read(Of(("Access:Requesters", "web:ana")), demo: true).Approvers);
    }

    private static IConfiguration Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
            .Build();

    /// <summary>One account of Slack has an identity for each workspace, and is one person in all of them.</summary>
    [Fact]
    public void Link_OfOneAccountToTwoPeople_ThroughTwoWorkspaces_StopsTheStart() => Assert.Throws<StartException>(
        () => AccessSettings.Read(Of(("Access:Linked:ben:0", "slack:T1/U1"), ("Access:Linked:cara:0", "slack:E1/U1")), demo: false));
}
