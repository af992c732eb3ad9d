using System.Text.Json.Nodes;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doors;

/// <summary>The approvals in a Slack channel.</summary>
[Needs(Needs.Host)]
public partial class SlackApprovalTests : ApprovalContract
{
    /// <summary>Markup, and what people who typed it would have seen.</summary>
    private const string Live = "<!channel> *x* <http://e|y>";
    private const string Shown = "@channel *x* http://e";
    private static readonly Dictionary<string, string> Remark = new() { ["comment"] = "<!here> _ok_" };
    private FakeSlack _slack = null!;
    private HttpClient? _http;

    private protected override string IdOf(string name) => $"slack:{FakeSlack.Team}/U0{name.ToUpperInvariant()}";

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        return [.. _slack.Settings.Select(setting => (setting.Key, setting.Value))];
    }

    /// <summary>A click is answered when it is done, however busy the machine is, so that a test sees what came of it.</summary>
    private protected override void Before(IServiceCollection services) => services.AddSingleton(new Patience(TimeSpan.FromMinutes(1)));

    private protected override Task<IApprovalUser> UserAsync(string name)
    {
        _http ??= new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Bot.Url };
        return Task.FromResult<IApprovalUser>(new SlackDoorUser(_slack, _slack.Client(_http, name)));
    }

    private protected override int Greetings => _slack.Calls.Count(call => call.Method == "auth.test");

    private protected override Task ConnectedAsync(int before) =>
        _slack.Workspace.UntilAsync(() => _slack.Calls.Where(call => call.Method == "auth.test").Skip(before).FirstOrDefault(), "the bot's greeting");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _http?.Dispose();
        await _slack.DisposeAsync();
    }

    [SkippableFact]
    public async Task Card_OfARequestThatWaits_HasAnInputForTheCommentAndTwoDistinctButtons()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        var blocks = (await Ben.SeeAsync("0 of 1"))["blocks"]!.AsArray().Select(block => block!.AsObject()).ToList();

        var input = Assert.Single(blocks, block => (string?)block["type"] == "input");
        Assert.Equal(("comment", "plain_text_input", true), ((string?)input["block_id"], (string?)input["element"]!["type"], (bool?)input["element"]!["multiline"]));
        var buttons = blocks[^1]["elements"]!.AsArray().Select(button => ((string?)button!["text"]!["text"], (string?)button["style"]));
        Assert.Equal([("Approve", "primary"), ("Decline", "danger"), ("Cancel", null)], buttons);
    }

    [SkippableFact]
    public async Task Approvals_OfTwoAtTheSameTime_AreOneCall_AndTheLoserSeesWhoDecided()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        var card = await Ben.SeeAsync("0 of 1");
        await Task.WhenAll(Ben.PressOnAsync(card, "Approve"), Cara.PressOnAsync(card, "Approve"));

        var (winner, loser) = Ben.Whispered is null ? ("ben (U0BEN) approved", Cara) : ("cara (U0CARA) approved", Ben);
        Assert.Contains("so there is nothing to decide any more.", loser.Whispered, StringComparison.Ordinal);
        Assert.Contains(Literals(await loser.SeeAsync("WA-1 Succeeded")), text => text.StartsWith(winner, StringComparison.OrdinalIgnoreCase));
        Assert.Single(Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task Click_DeliveredAgain_IsNotEvenRefused()
    {
        await AskAsync($"webhook={Hook}", "WA-1 Waiting for approval");
        await Ben.PressOnAsync(await Ben.SeeAsync("0 of 2"), "Approve");
        await Ben.SeeAsync("1 of 2");
        await Ben.RedeliverAsync();

        Assert.Null(Ben.Whispered);
        Assert.Equal(["submitted", "approved"], await AuditedAsync());
    }

    [SkippableFact]
    public async Task Markup_InWhatPeopleTyped_IsDeadInTheCardAndInTheOutcome()
    {
        await AskAsync($"website={Site} about=\"{Live}\" reason=\"{Live}\"", "WA-1 Waiting for approval");
        var card = await Ben.SeeAsync("0 of 1");
        AssertDead(card, Shown);
        await Ben.PressOnAsync(card, "Approve", Remark);
        AssertDead(await Ana.SeeAsync("WA-1 Succeeded"), Shown, Remark["comment"]);

        Assert.Equal(Shown, Bot.Sandbox.Find(Sample.Number)!.Values["about"]);
        Assert.All(_slack.Calls.Where(call => call.Method is "chat.postMessage" or "chat.update"), call => Assert.Equal("none", call.Argument("parse")));
        Assert.All(_slack.Calls.Where(call => call.Method == "chat.postMessage"), call => Assert.Equal(("false", "false"), (call.Argument("unfurl_links"), call.Argument("unfurl_media"))));
    }

    [SkippableFact]
    public async Task Click_AfterTheBotWasStoppedAndStarted_StillDecides()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        var card = await Ben.SeeAsync("0 of 1");
        await Bot.StopAsync();
        var before = Greetings;
        await Bot.StartAgainAsync();
        await ConnectedAsync(before);

        await Ben.PressOnAsync(card, "Approve");
        AssertOver(await Ana.SeeAsync("WA-1 Succeeded"));
        Assert.Single(Bot.Sandbox.Journal);
    }

    [SkippableFact]
    public async Task Card_OfARequestThatIsOver_KeepsNothingToPressOrFillIn()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        await Ben.PressOnAsync(await Ben.SeeAsync("0 of 1"), "Decline", Remark);
        AssertOver(await Ana.SeeAsync("WA-1 Declined"));

        await AskAsync($"website={Site}", "WA-2 Waiting for approval");
        await LaterAsync(2, (request, _) => ApprovalSteps.Expire(request, request.Approval!.Deadline));
        AssertOver(await Ana.SeeAsync("WA-2 Expired"));
    }

    [SkippableFact]
    public async Task Reminder_MentionsTheApproversWhoHaveNotDecided()
    {
        await AskAsync($"webhook={Hook}", "WA-1 Waiting for approval");
        await Ben.PressOnAsync(await Ben.SeeAsync("0 of 2"), "Approve");
        await Ben.SeeAsync("1 of 2");
        await LaterAsync(1, (request, access) => ApprovalSteps.Remind(request, new ApprovalPolicy(), request.CreatedAt.AddHours(4)));

        var reminder = await Ana.SeeAsync("Decide on its card");
        Assert.Contains("<@U0CARA>", BlockTexts.Of(reminder, "mrkdwn"));
        Assert.Empty(Buttons(reminder));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Click_ByAGuest_IsRefused(bool isStranger)
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        _slack.Workspace.Become("U0BEN", person => person with { IsRestricted = !isStranger, IsStranger = isStranger });
        await Ben.PressOnAsync(await Ben.SeeAsync("0 of 1"), "Approve");

        Assert.Contains("Guests cannot decide here.", Ben.Whispered, StringComparison.Ordinal);
        Assert.Contains("refused", await AuditedAsync());
    }

    [SkippableFact]
    public async Task Delegation_ToAMentionedPerson_MeansTheirIdentity_AndANameInASlashCommandNobody()
    {
        await AskAsync($"website={Site}", "WA-1 Waiting for approval");
        Assert.Contains("I cannot tell who that is.", await Ben.AskAsync("wa delegate @dan until tomorrow"), StringComparison.Ordinal);
        await _slack.Client(_http!, "ben").MentionAsync("delegate <@U0DAN> until tomorrow");
        await Ana.SeeAsync("Dan may decide for Ben until");
        await Dan.PressOnAsync(await Dan.SeeAsync("0 of 1"), "Approve");

        await Ana.SeeAsync("WA-1 Succeeded");
    }

    private async Task LaterAsync(int number, Func<UpdateRequest, AccessPolicy, Step> step)
    {
        var ledger = Bot.Services.GetRequiredService<ILedger>();
        var request = (await ledger.FindAsync(number, CancellationToken.None))!;
        Assert.True(await ledger.TakeAsync(step(request, Bot.Services.GetRequiredService<AccessPolicy>()), CancellationToken.None));
    }

    private void AssertOver(JsonObject card) => Assert.All(card["blocks"]!.AsArray(), block => Assert.True(
        (string?)block!["type"] is not ("input" or "actions") || Buttons(card).Single() is "Change again" or "Ask again"));

    /// <summary>Each stands there as a literal piece, and nowhere that Slack would read it.</summary>
    private void AssertDead(JsonObject card, params string[] typed)
    {
        Assert.All(typed, text => Assert.Contains(text, Literals(card)));
        Assert.DoesNotContain([.. BlockTexts.Of(card, "mrkdwn"), (string)card["text"]!], text => text.Contains("<!", StringComparison.Ordinal) || text.Contains("<http", StringComparison.Ordinal));
    }

    /// <summary>Lines of one look are one literal piece of rich text.</summary>
    private protected override IEnumerable<string> Literals(JsonObject card) => BlockTexts.Of(card, "text").SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries));

    /// <summary>A slash command opens the window at once.</summary>
    private protected override Task TypeApproveAsync(IApprovalUser user) => user.TypeAsync("wa approve WA-1");

    private protected override IEnumerable<string> Lines(JsonObject card) => card["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "rich_text")
        .SelectMany(block => block!["elements"]!.AsArray()).Select(part => string.Concat(part!["elements"]!.AsArray().Select(run => (string?)run!["text"])));

    private protected override string Text(JsonObject card) => string.Join('\n', BlockTexts.All(card));

    private protected override IEnumerable<string> Buttons(JsonObject card) => SlackButtons.Titles(card["blocks"]!.AsArray());
}
