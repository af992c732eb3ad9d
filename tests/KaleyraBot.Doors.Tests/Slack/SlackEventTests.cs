using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

/// <summary>Messages to the bot and its Home tab.</summary>
[Needs(Needs.Host)]
public sealed class SlackEventTests : IAsyncLifetime
{
    private SlackHost _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync();
        _bot.Dialog.Says(SmallCards.AnOpenForm());
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Mention_IsACommand_AndAFormThereIsAButtonThatOpensIt()
    {
        await _bot.Ana.MentionAsync("update about=&amp; <https://example.com|example.com>");

        var typed = Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(_bot.Dialog.Asked));
        Assert.Equal(("update about=&amp; example.com", "Ana", _bot.Ana.Id), (typed.Text, typed.Who.Name, typed.Who.Id));
        var launcher = await _bot.SeeAsync("Press Open form");
        await _bot.Ana.ClickAsync(launcher, "Open form");
        Assert.NotNull(_bot.Ana.View);
    }

    [Fact]
    public async Task Message_ToTheBotAlone_IsACommand()
    {
        await _bot.Ana.DirectMessageAsync("wa update");
        Assert.StartsWith("D", (await _bot.SeeAsync("Press Open form")).Channel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_DeliveredAgain_IsAnsweredOnce()
    {
        await _bot.Ana.MentionAsync("help");
        Assert.Equal(200, (await _bot.Ana.RedeliverAsync(new() { RetryNumber = 1 })).Status);
        Assert.Single(_bot.Slack.Workspace.Messages, message => message.IsFromBot);
    }

    [Theory]
    [InlineData("app_mention", "C0GENERAL", "channel")]
    [InlineData("message", "D0ANA", "im")]
    public async Task Message_Edited_DoesNothing(string type, string channel, string kind)
    {
        await _bot.Ana.EventAsync(JsonNode.Parse($$"""
            {"type":"{{type}}","channel_type":"{{kind}}","user":"U0ANA","text":"<@U0KALEYRA> decline WA-1 \"no\"","channel":"{{channel}}","ts":"2.2",
            "edited":{"user":"U0ANA","ts":"3.3"} }
            """)!.AsObject());
        Assert.Equal(200, _bot.Ana.Answer!.Status);
        Assert.Empty(_bot.Dialog.Asked);
    }

    [Fact]
    public async Task Message_UnderSeveralEventIds_IsAnsweredOnce()
    {
        for (var i = 0; i < 3; i++)
        {
            await _bot.Ana.EventAsync(JsonNode.Parse("""{"type":"app_mention","user":"U0ANA","text":"<@U0KALEYRA> help","channel":"C0GENERAL","ts":"2.2"}""")!.AsObject());
        }
        Assert.Single(_bot.Slack.Workspace.Messages, message => message.IsFromBot);
        await _bot.Ana.EventAsync(JsonNode.Parse("""{"type":"app_mention","user":"U0ANA","text":"<@U0KALEYRA> help","channel":"C0GENERAL","ts":"2.3"}""")!.AsObject());
        // The dialog here shows the same card each time, so that its second answer takes the place of the first.
        await _bot.CalledAsync("chat.update");
    }

    [Fact]
    public async Task Ledger_NotAnswering_HasSlackDeliverAgain()
    {
        _bot.Ledger.Before = () => throw new InvalidOperationException("locked");
        await _bot.Ana.MentionAsync("help");
        Assert.Equal(500, _bot.Ana.Answer!.Status);

        _bot.Ledger.Before = () => Task.CompletedTask;
        Assert.Equal(200, (await _bot.Ana.RedeliverAsync(new() { RetryNumber = 1 })).Status);
        Assert.Single(_bot.Slack.Workspace.Messages, message => message.IsFromBot);
    }

    [Fact]
    public async Task Message_ThatBreaksAfterItWasTaken_IsAnsweredAllTheSame()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = new TaskCompletionSource<ChatReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _bot.Dialog.Reply = _ =>
        {
            entered.TrySetResult();
            return slow.Task;
        };
        var typing = _bot.Ana.MentionAsync("numbers");
        await entered.Task;
        _bot.Time.Advance(Patience.Default.Longest);
        await typing;
        Assert.Equal(200, _bot.Ana.Answer!.Status);

        slow.SetException(new InvalidOperationException("broken"));

        Assert.Equal(SlackWorkspace.General, (await _bot.SeeAsync("That did not work. Please try again;")).Channel);
    }

    [Theory]
    [InlineData("""{"type":"message","channel_type":"im","user":"U0ANA","bot_id":"B1","text":"help","channel":"D1"}""")]
    [InlineData("""{"type":"message","channel_type":"im","user":"U0KALEYRA","text":"help","channel":"D1"}""")]
    [InlineData("""{"type":"message","channel_type":"im","user":"U0ANA","subtype":"message_changed","text":"help","channel":"D1"}""")]
    [InlineData("""{"type":"message","channel_type":"channel","user":"U0ANA","text":"help","channel":"C0GENERAL"}""")]
    [InlineData("""{"type":"app_home_opened","tab":"messages","user":"U0ANA","channel":"D1"}""")]
    public async Task Event_NotMeantForTheBot_IsIgnored(string happened)
    {
        await _bot.Ana.EventAsync(JsonNode.Parse(happened)!.AsObject());
        Assert.Equal(200, _bot.Ana.Answer!.Status);
        Assert.Empty(_bot.Dialog.Asked);
    }

    [Fact]
    public async Task Thread_IsAnsweredInTheThread()
    {
        await _bot.Ana.EventAsync(JsonNode.Parse("""{"type":"app_mention","user":"U0ANA","text":"<@U0KALEYRA> help","channel":"C0GENERAL","ts":"2.2","thread_ts":"1.1"}""")!.AsObject());
        Assert.Equal("1.1", (await _bot.CalledAsync("chat.postMessage")).Argument("thread_ts"));
    }

    [Fact]
    public async Task HomeTab_IsPublishedWhenOpened_AndItsButtonsOpenWindows()
    {
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ALauncher()));
        await _bot.Ana.OpenHomeAsync();
        await _bot.CalledAsync("views.publish");
        Assert.Equal("Ana", Assert.IsType<ChatEvent.HomeOpened>(Assert.Single(_bot.Dialog.Asked)).Who.Name);

        _bot.Dialog.Says(SmallCards.AnOpenForm());
        await _bot.Ana.ClickInHomeAsync("Open form");
        Assert.Equal($"slack:{FakeSlack.Team}/@U0ANA", _bot.Dialog.Asked.Last().Where.Value);
        Assert.NotNull(_bot.Ana.View);
    }

    [Fact]
    public async Task Person_OfAnotherOrganisation_IsToldSo()
    {
        await _bot.Ana.EventAsync(JsonNode.Parse("""{"type":"app_mention","user":"U9GUEST","user_team":"T9ELSEWHERE","text":"<@U0KALEYRA> help","channel":"C0GENERAL"}""")!.AsObject());
        await _bot.SeeAsync("Your organisation may not use this bot.");

        await _bot.Ana.SendAsync(new("/slack/commands", "application/x-www-form-urlencoded", "team_id=T9ELSEWHERE&user_id=U9GUEST&channel_id=C0GENERAL&text=update&trigger_id=1.2"));
        Assert.Contains("Your organisation may not use this bot.", _bot.Ana.Answer!.Body, StringComparison.Ordinal);
        Assert.Empty(_bot.Dialog.Asked);
        Assert.DoesNotContain(_bot.Calls, call => call.Method == "views.open");
    }

    [Fact]
    public async Task Organisation_WithOneInstallation_NamesPeopleByTheirWorkspace()
    {
        var organisation = new SlackDelivery { IsOrgInstall = true };
        _bot.Dialog.Early = _ => SmallCards.AnOpenForm();
        await _bot.OpenFormAsync(organisation);
        _bot.Dialog.Says(new ChatReply.CloseForm(SmallCards.ANotice()));
        await _bot.Ana.SubmitAsync(new Dictionary<string, string> { ["about"] = "hi" }, organisation);
        Assert.Equal(_bot.Ana.Id, _bot.Dialog.Asked.Last().Who.Id);
        Assert.Null(_bot.Ana.View);
    }

    [Fact]
    public async Task Organisation_WhoseEventNamesNoWorkspace_IsAnsweredWhereItAsked()
    {
        await _bot.Ana.SendAsync(new("/slack/events", "application/json", $$"""
            {
              "type": "event_callback", "event_id": "Ev1", "team_id": null, "context_team_id": "{{FakeSlack.Team}}",
              "authorizations": [{ "enterprise_id": "{{FakeSlack.Enterprise}}", "team_id": null, "user_id": "U0KALEYRA", "is_bot": true, "is_enterprise_install": true }],
              "event": { "type": "app_mention", "user": "U0ANA", "text": "<@U0KALEYRA> help", "channel": "C0GENERAL", "ts": "2.2" }
            }
            """));
        Assert.Equal(SlackWorkspace.General, (await _bot.SeeAsync("Press Open form")).Channel);
    }
}
