using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

/// <summary>What the bot says later: one message that changes, and what each refusal of Slack comes to.</summary>
[Needs(Needs.Host)]
public sealed class SlackChatTests : IAsyncLifetime
{
    private static readonly Place General = new($"slack:{FakeSlack.Team}/{SlackWorkspace.General}@U0ANA");
    private static readonly Card Done = SmallCards.ANotice();
    private SlackHost _bot = null!;

    public async Task InitializeAsync() => _bot = await SlackHost.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Post_ThenReplace_IsOneMessageWithTextAndBlocks()
    {
        var sent = Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.PostAsync(General, Done, default));
        var changed = Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.ReplaceAsync(sent.Message, SmallCards.ANotice("teams.current"), default));

        Assert.Equal(sent, changed);
        var message = Assert.Single(_bot.Slack.Workspace.Messages);
        Assert.Equal(("This card is up to date.", 1, $"slack:{FakeSlack.Team}/{SlackWorkspace.General}/{message.Ts}"), (message.Text, message.Edits, sent.Message.Value));
        Assert.Contains("This card is up to date.", BlockTexts.All(message.Body));
        Assert.All(_bot.Calls, call => Assert.Equal(("none", "application/x-www-form-urlencoded"), (call.Argument("parse"), call.ContentType)));
    }

    [Fact]
    public async Task Tell_ReachesThePersonsChatWithTheBot()
    {
        var sent = Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.TellAsync(new(_bot.Ana.Id, "Ana"), Done, default));
        Assert.Contains("/D", sent.Message.Value, StringComparison.Ordinal);
        Assert.Equal(["conversations.open", "chat.postMessage"], _bot.Calls.Select(call => call.Method));
        Assert.IsType<ChatDelivery.Gone>(await _bot.Chat.TellAsync(new($"slack:{FakeSlack.Team}/U0NOBODY", ""), Done, default));
    }

    [Theory]
    [InlineData("chat.update", "message_not_found")]
    [InlineData("chat.update", "cant_update_message")]
    [InlineData("chat.update", "edit_window_closed")]
    [InlineData("chat.update", "something_new")]
    public async Task Replace_OfWhatCannotBeChanged_IsGone(string method, string error)
    {
        _bot.Slack.Faults.Next(method, SlackFault.Error(error));
        Assert.IsType<ChatDelivery.Gone>(await _bot.Chat.ReplaceAsync(new($"slack:{FakeSlack.Team}/{SlackWorkspace.General}/1.2"), Done, default));
    }

    public static TheoryData<string> Passing => ["ratelimited", "internal_error", "service_unavailable", "request_timeout", "500", "malformed", "invalid_auth", "token_revoked", "missing_scope"];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Post_InAPassingFault_IsTriedAgainLater(string fault)
    {
        _bot.Slack.Faults.Next("chat.postMessage", fault switch
        {
            "500" => SlackFault.ServerError,
            "malformed" => SlackFault.Malformed with { Status = 502 },
            _ => SlackFault.Error(fault),
        });
        Assert.IsType<ChatDelivery.Later>(await _bot.Chat.PostAsync(General, Done, default));
    }

    [Fact]
    public async Task Post_ThatMayHaveBeenDone_IsNotDoneTwice()
    {
        _bot.Slack.Faults.Next("chat.postMessage", SlackFault.Error("fatal_error") with { AfterDoing = true });
        Assert.IsType<ChatDelivery.Gone>(await _bot.Chat.PostAsync(General, Done, default));
    }

    [Fact]
    public async Task Channel_Throttled_WaitsAsLongAsSlackSays_WithoutAskingAgain()
    {
        _bot.Slack.Faults.Next("chat.postMessage", SlackFault.RateLimited(7));
        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<ChatDelivery.Later>(await _bot.Chat.PostAsync(General, Done, default)).After);

        _bot.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(2), Assert.IsType<ChatDelivery.Later>(await _bot.Chat.PostAsync(General, Done, default)).After);
        Assert.Single(_bot.Calls);

        _bot.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.PostAsync(General, Done, default));
        Assert.Equal(TimeSpan.FromSeconds(1), Assert.IsType<ChatDelivery.Later>(await _bot.Chat.PostAsync(General, Done, default)).After);

        _bot.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.PostAsync(General, Done, default));
        Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.PostAsync(General, Done, default));
    }

    [Fact]
    public async Task Channel_NamedByItsIdAlone_IsOneOfTheTokensWorkspace()
    {
        var sent = Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.PostAsync(new($"slack:{SlackWorkspace.General}"), Done, default));
        Assert.StartsWith($"slack:{FakeSlack.Team}/{SlackWorkspace.General}/", sent.Message.Value, StringComparison.Ordinal);
        Assert.IsType<ChatDelivery.Sent>(await _bot.Chat.ReplaceAsync(sent.Message, Done, default));
    }

    [Fact]
    public async Task Card_ThatMentionsPeople_NamesThoseOfThisWorkspace()
    {
        string[] people = [$"slack:{FakeSlack.Team}/U0BEN", "slack:t0marigold/w0cara", "slack:T9ELSEWHERE/U9GUEST", "web:dan", $"slack:{FakeSlack.Team}/channel", $"slack:{FakeSlack.Team}/U1> <!here", $"slack:{FakeSlack.Team}/U0BEN"];
        await _bot.Chat.PostAsync(General, Done with { Mentions = [.. people.Select(id => new Person(id, "<!here>"))] }, default);

        var message = Assert.Single(_bot.Slack.Workspace.Messages);
        Assert.Equal("<@U0BEN> <@W0CARA>", (string?)message.Blocks[^1]!["text"]!["text"]);
        Assert.DoesNotContain("!here", message.Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teams:somewhere")]
    [InlineData("slack:general")]
    [InlineData("slack:")]
    [InlineData("slack:T1/C1/../x")]
    public async Task Address_OfAnotherSurface_IsGone(string address)
    {
        Assert.IsType<ChatDelivery.Gone>(await _bot.Chat.PostAsync(new(address), Done, default));
        Assert.IsType<ChatDelivery.Gone>(await _bot.Chat.ReplaceAsync(new(address), Done, default));
        Assert.IsType<ChatDelivery.Gone>(await _bot.Chat.TellAsync(new(address, ""), Done, default));
    }
}
