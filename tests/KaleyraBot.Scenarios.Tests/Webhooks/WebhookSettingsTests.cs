using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Webhooks;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Webhooks;

/// <summary>What the settings of a webhook may say, and that the paper shows what is sent.</summary>
public sealed class WebhookSettingsTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Theory]
    [InlineData("https://siem.example.com/hook?token=abc")]
    [InlineData("http://localhost:8080/hook")]
    [InlineData("http://127.0.0.1:8080")]
    public void Webhook_ThatCanWork_IsRead(string url)
    {
        var webhook = Assert.Single(Read(("Webhooks:siem:Url", url), ("Webhooks:siem:Secret", Secret)));
        Assert.Equal(("siem", new Uri(url), false), (webhook.Name, webhook.Url, webhook.FromStart));
        Assert.Equal(["audit.entry", "change.finished"], webhook.Events);
    }

    [Theory]
    [InlineData("", Secret, "", "Webhooks:siem:Url is not set: write the address that takes the events")]
    [InlineData("http://siem.example.com/hook", Secret, "", "Webhooks:siem:Url cannot be used. Write an address with https")]
    [InlineData("https://me:pw@siem.example.com/", Secret, "", "Webhooks:siem:Url cannot be used.")]
    [InlineData("siem.example.com", Secret, "", "Webhooks:siem:Url cannot be used.")]
    [InlineData("https://siem.example.com", "", "", "Webhooks:siem:Secret is not set: write whsec_ and the base64")]
    [InlineData("https://siem.example.com", "letmein-letmein-letmein-letmein", "", "Webhooks:siem:Secret is no secret of a webhook.")]
    [InlineData("https://siem.example.com", "whsec_c2hvcnQ=", "", "Webhooks:siem:Secret is no secret of a webhook.")]
    [InlineData("https://siem.example.com", "whsec_!", "", "Webhooks:siem:Secret is no secret of a webhook.")]
    [InlineData("https://siem.example.com", Secret, "audit", "Webhooks:siem:Events is \"audit\". There are audit.entry and change.finished")]
    public void Webhook_ThatCannotWork_StopsTheStart_WithTheKeyAndTheFix(string url, string secret, string events, string says)
    {
        var wrong = Assert.Throws<StartException>(() => Read(("Webhooks:siem:Url", url), ("Webhooks:siem:Secret", secret), ("Webhooks:siem:Events", events)));
        Assert.StartsWith(says, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("letmein", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_OfAllWebhooks_AreToldAtOnce()
    {
        var wrong = Assert.Throws<StartException>(() => Read(("Webhooks:a:Url", "ftp://x"), ("Webhooks:b:Secret", "x")));
        Assert.Equal(["Webhooks:a:Url", "Webhooks:a:Secret", "Webhooks:b:Url", "Webhooks:b:Secret"], wrong.Message.Split(Environment.NewLine).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void Secret_WhereverItIsShown_IsNot() => Assert.DoesNotContain("MfKQ", $"{Read(("Webhooks:siem:Url", "https://x.example"), ("Webhooks:siem:Secret", Secret))[0].Secrets[0]}", StringComparison.Ordinal);

    [Fact]
    public void Paper_ShowsTheMembersThatAreSent()
    {
        var entry = new AuditRecord(
            7, "2026-03-01T04:00:00.0000000Z", "web:asha", "web", AuditActions.Ended, 12, "+919876543210", """{"state":"Succeeded"}""",
            [new KeptValue("about.after", "digest", "salt", "Open till 9")], "previous", "0123456789abcdef0123")
        { Seal = "k1:seal" };
        var change = FinishedChange.Of(Sample.Request("form") with { Number = 12 }, FinishedChange.StateOf(entry)!, entry);
        foreach (var happened in new[] { AuditEvent.Of(entry), AuditEvent.Finished(entry, change) })
        {
            var sent = JsonNode.Parse(happened.Body)!.AsObject();
            var paper = Shown((string)sent["type"]!);
            Assert.Equal(Shape(paper), Shape(sent));
        }
    }

    [Theory]
    [InlineData(AuditActions.Ended, "Succeeded", "Succeeded")]
    [InlineData(AuditActions.Cancelled, "Unknown", "Unknown")]
    [InlineData(AuditActions.Expired, "Expired", "Expired")]
    [InlineData(AuditActions.Undone, "Succeeded", null)]
    [InlineData(AuditActions.Approved, "Queued", null)]
    public void Change_IsFinished_WhereItsEntrySaysSo(string action, string state, string? finished) => Assert.Equal(
        finished, FinishedChange.StateOf(new(1, "", "bot", "bot", action, 1, null, $$"""{"state":"{{state}}"}""", [], "", "")));

    [Fact]
    public void States_OfAllEnds_StandInThePaper() => Assert.All(
        Enum.GetValues<RequestState>().Where(state => state >= RequestState.Succeeded),
        state => Assert.Contains($"`{state}`", File.ReadAllText(Repo.File(".github/docs/webhooks.md")), StringComparison.Ordinal));

    private static IReadOnlyList<WebhookSettings> Read(params (string Key, string Value)[] settings) => WebhookSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build());

    /// <summary>The sample of that type.</summary>
    private static JsonNode Shown(string type) => Regex
        .Matches(File.ReadAllText(Repo.File(".github/docs/webhooks.md")), "```json\n(.*?)```", RegexOptions.Singleline)
        .Select(block => JsonNode.Parse(block.Groups[1].Value)!).Single(node => (string?)node["type"] == type);

    /// <summary>Names of members, however deep, in the order of the alphabet.</summary>
    private static IEnumerable<string> Shape(JsonNode? node, string path = "") => (node switch
    {
        JsonObject all => all.SelectMany(member => Shape(member.Value, $"{path}/{member.Key}")),
        JsonArray list when list.Count > 0 && list[0] is JsonObject => Shape(list[0], path),
        _ => [path],
    }).Order(StringComparer.Ordinal);
}
