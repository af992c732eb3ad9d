using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Hosting.Webhooks;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Observing;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Webhooks;

/// <summary>What a receiver of events gets from the real bot: signed, in order, at least once, whatever it does.</summary>
[Needs(Needs.Host)]
public class WebhookTests
{
    private const string Harbor = "+14155550132";
    private const string Key = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
    private static readonly FeedPace Hurry =
        new(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(100));

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    [SkippableFact]
    public async Task Entries_OfTheAudit_ReachTheReceiver_SignedAndInTheirOrder()
    {
        await using var siem = await FakeReceiver.StartAsync();
        await using var bot = await StartAsync(siem);
        await SucceedAsync(bot, "one");
        await SucceedAsync(bot, "two");
        await siem.UntilAsync(_ => Events(siem, "change.finished").Count == 2, "both changes told");

        var written = await EntriesAsync(bot);
        var told = Events(siem, "audit.entry");
        Assert.Equal(Seqs(told), Enumerable.Range((int)Seqs(told)[0], told.Count).Select(seq => (long)seq));
        Assert.Equal(written.Where(entry => entry.Seq >= Seqs(told)[0]).Select(entry => entry.Hash), told.Select(one => (string)one["data"]!["hash"]!));
        Assert.All(siem.All, Verify);
        Assert.Equal(siem.All.Count, siem.All.Select(one => one.Headers["webhook-id"]).Distinct().Count());
        var finished = Events(siem, "change.finished")[0]["data"]!;
        Assert.Equal(("WA-1", "Succeeded", "about", "one"), ((string)finished["id"]!, (string)finished["state"]!, (string)finished["fields"]![0]!["name"]!, (string)finished["fields"]![0]!["after"]!));
    }

    [SkippableFact]
    public async Task Receiver_ThatFails_GetsEachEntryAgain_ByTheSameId_AndNoneOutOfOrder()
    {
        await using var siem = await FakeReceiver.StartAsync();
        siem.Answers = call => call % 3 == 0 ? 200 : call % 3 == 1 ? 500 : 429;
        await using var bot = await StartAsync(siem);
        await SucceedAsync(bot, "one");
        await siem.UntilAsync(_ => siem.Taken.Any(one => Type(one) == "change.finished"), "the change told");

        var taken = siem.Taken.Where(one => Type(one) == "audit.entry").Select(one => (long)Json(one)["data"]!["seq"]!).ToList();
        Assert.Equal(taken.Order(), taken);
        Assert.Equal(taken.Distinct().Count(), (int)(taken[^1] - taken[0] + 1));
        Assert.All(siem.All.GroupBy(one => one.Headers["webhook-id"]), tries => Assert.Single(tries.Select(one => Convert.ToHexString(one.Body)).Distinct()));
        Assert.All(siem.All, Verify);
    }

    [SkippableFact]
    public async Task Receiver_ThatHangs_DelaysNoRequest_AndGetsAllLater()
    {
        await using var siem = await FakeReceiver.StartAsync();
        var hangs = new TaskCompletionSource();
        siem.Waits = hangs.Task;
        await using var bot = await StartAsync(siem);
        await SucceedAsync(bot, "one");
        await SucceedAsync(bot, "two");
        Assert.Empty(siem.Taken);

        hangs.SetResult();
        await siem.UntilAsync(_ => siem.Taken.Count(one => Type(one) == "change.finished") == 2, "both changes told");
    }

    [SkippableFact]
    public async Task Receiver_ThatIsGone_IsLeftAlone_UntilTheBotStartsAgain()
    {
        await using var siem = await FakeReceiver.StartAsync();
        siem.Answers = _ => 410;
        await using var bot = await StartAsync(siem);
        await siem.UntilAsync(_ => siem.All.Count == 1, "one call");
        await SucceedAsync(bot, "one");
        await SucceedAsync(bot, "two");
        Assert.Single(siem.All);

        siem.Answers = _ => 200;
        await bot.StopAsync();
        await bot.StartAgainAsync();
        await siem.UntilAsync(_ => siem.Taken.Count(one => Type(one) == "change.finished") == 2, "both changes told");
        Assert.Equal(siem.All[0].Headers["webhook-id"], siem.Taken[0].Headers["webhook-id"]);
    }

    [SkippableFact]
    public async Task Receiver_ThatWasAway_WhileTheBotWasStartedAgain_GoesOnWhereItWas()
    {
        var siem = await FakeReceiver.StartAsync();
        await using var bot = await StartAsync(siem);
        await SucceedAsync(bot, "one");
        await siem.UntilAsync(_ => siem.Taken.Any(one => Type(one) == "change.finished"), "the change told");
        await bot.StopAsync();
        var (port, before) = (siem.Url.Port, Events(siem, "audit.entry"));
        await siem.DisposeAsync();
        await bot.StartAgainAsync();
        await SucceedAsync(bot, "two");

        await using var back = await FakeReceiver.StartAsync(port);
        await back.UntilAsync(_ => Events(back, "change.finished").Exists(one => (string?)one["data"]!["id"] == "WA-2"), "the other change told");
        var after = Seqs(Events(back, "audit.entry"));
        Assert.Equal(Enumerable.Range(0, after.Count).Select(i => after[0] + i), after);
        Assert.True(after[0] <= Seqs(before)[^1] + 1, "An entry is missing.");
    }

    [SkippableFact]
    public async Task Values_ThatWereErased_DoNotLeaveLate()
    {
        await using var siem = await FakeReceiver.StartAsync();
        siem.Answers = _ => 503;
        await using var bot = await StartAsync(siem);
        await SucceedAsync(bot, "Ask for Ms Rao");
        await bot.Services.GetRequiredService<IEraser>().EraseAsync(new Erasure.OfNumber(Harbor), "console", CancellationToken.None);
        var seen = siem.All.Count;
        siem.Answers = _ => 200;
        await siem.UntilAsync(_ => siem.Taken.Any(one => (string?)Json(one)["data"]!["action"] == AuditActions.Erased), "the erasure told");

        Assert.DoesNotContain(siem.All.Skip(seen + 1), one => Encoding.UTF8.GetString(one.Body).Contains("Ms Rao", StringComparison.Ordinal));
        var field = Events(siem, "change.finished")[^1]["data"]!["fields"]![0]!;
        Assert.Equal(("about", null), ((string)field["name"]!, (string?)field["after"]));
    }

    [SkippableFact]
    public async Task Receiver_OfFinishedChanges_GetsNothingElse_AndOneFromTheStartGetsWhatStood()
    {
        await using var tickets = await FakeReceiver.StartAsync();
        await using var bot = await TestBot.StartAsync(CreateDatabase(), services => services.AddSingleton(Hurry));
        await SucceedAsync(bot, "one");
        await bot.StopAsync();
        await bot.StartAgainAsync([.. Settings(tickets), ("Webhooks:siem:Events", "change.finished"), ("Webhooks:siem:FromStart", "true")]);
        await SucceedAsync(bot, "two");

        await tickets.UntilAsync(_ => tickets.Taken.Count == 2, "both changes told");
        Assert.Equal(["WA-1", "WA-2"], tickets.Taken.Select(one => (string)Json(one)["data"]!["id"]!));
    }

    [SkippableFact]
    public async Task Secrets_OfAChange_SignBoth()
    {
        await using var siem = await FakeReceiver.StartAsync();
        await using var bot = await StartAsync(siem, ("Webhooks:siem:Secret", $"whsec_{Convert.ToBase64String(new byte[24])},whsec_{Key}"));
        await siem.UntilAsync(_ => siem.Taken.Count > 0, "anything told");
        Assert.Equal(2, siem.All[0].Headers["webhook-signature"].Split(' ').Length);
        Assert.All(siem.All, Verify);
    }

    private Task<TestBot> StartAsync(FakeReceiver siem, params (string Key, string Value)[] more) =>
        TestBot.StartAsync(CreateDatabase(), services => services.AddSingleton(Hurry), [.. Settings(siem), ("Webhooks:siem:FromStart", "true"), .. more]);

    private static (string Key, string Value)[] Settings(FakeReceiver siem) =>
        [("Webhooks:siem:Url", $"{siem.Url}hook?token=abc"), ("Webhooks:siem:Secret", $"whsec_{Key}")];

    /// <summary>A change, through all that the bot does with it.</summary>
    private static async Task SucceedAsync(TestBot bot, string about)
    {
        var ledger = bot.Services.GetRequiredService<ILedger>();
        var request = Sample.Request(Guid.CreateVersion7().ToString(), Harbor) with { Account = "sandbox", Changes = [new("about", about)], Place = new("web:general") };
        var asked = await ledger.SubmitAsync(
            request, RequestSteps.Submitted(request), one =>
                [new Effect.Apply(one.Number, one.WaNumber), .. RequestSteps.Shows(one)], CancellationToken.None);
        await Eventually.SeesAsync(() => ledger.FindAsync(asked.Request.Number, CancellationToken.None),
            one => one!.State == RequestState.Succeeded, one => $"It is {one!.State}.");
    }

    private static async Task<List<AuditRecord>> EntriesAsync(TestBot bot)
    {
        var entries = new List<AuditRecord>();
        await foreach (var entry in bot.Services.GetRequiredService<IAuditLog>().AllAsync(CancellationToken.None))
        {
            entries.Add(entry);
        }
        return entries;
    }

    /// <summary>As a receiver does it by the paper of Standard Webhooks.</summary>
    private static void Verify(Received one)
    {
        var signed = Encoding.UTF8.GetBytes($"{one.Headers["webhook-id"]}.{one.Headers["webhook-timestamp"]}.").Concat(one.Body).ToArray();
        Assert.Contains($"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Key), signed))}", one.Headers["webhook-signature"].Split(' '));
        Assert.InRange(DateTimeOffset.FromUnixTimeSeconds(long.Parse(one.Headers["webhook-timestamp"], CultureInfo.InvariantCulture)), TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow());
        Assert.Equal("application/json", one.Headers["content-type"]);
    }

    private static JsonNode Json(Received one) => JsonNode.Parse(one.Body)!;

    private static string Type(Received one) => (string)Json(one)["type"]!;

    private static List<JsonNode> Events(FakeReceiver siem, string type) => [.. siem.Taken.Where(one => Type(one) == type).DistinctBy(one => one.Headers["webhook-id"]).Select(Json)];

    private static List<long> Seqs(List<JsonNode> told) => told.ConvertAll(one => (long)one["data"]!["seq"]!);
}

[Needs(Needs.Host)]
[Needs(Needs.Postgres)]
public sealed class WebhookOnPostgreSqlTests : WebhookTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}
