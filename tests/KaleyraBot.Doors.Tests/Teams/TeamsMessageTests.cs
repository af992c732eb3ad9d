using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

/// <summary>Typed lines and Action.Submit fallbacks: answered by messages, through the ledger.</summary>
[Needs(Needs.Host)]
public sealed class TeamsMessageTests : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private BotHost _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await BotHost.StartAsync(_teams.Settings);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [InlineData("personal", "Update")]
    [InlineData("groupChat", "Open form")]
    [InlineData("channel", "Open form")]
    public async Task Form_AskedFor_IsTheFormInPersonalChatAndALauncherElsewhere(string conversationType, string button)
    {
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        var client = _teams.Client(_bot.Http, conversationType);

        await client.TypeAsync("wa update");

        Assert.NotNull(CardInputs.Button(await client.CardAsync(), button));
        Assert.Equal(new Place($"teams:{client.Conversation}"), Assert.Single(_bot.Dialog.Asked).Where);
        Assert.Equal(client.Conversation, Assert.Single(_teams.Connector.Messages).Conversation);
    }

    [Fact]
    public async Task Dialog_InAChannel_KeepsWhatWasTypedAndEndsWithASentence()
    {
        var client = _teams.Client(_bot.Http, "channel");
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        await client.TypeAsync("wa update");
        await client.PressAsync("Open form");
        Assert.Equal(Verbs.Open, Assert.IsType<ChatEvent.ButtonPressed>(_bot.Dialog.Asked.Last()).Verb);

        await Assert.ThrowsAsync<InputRefusedException>(() => client.PressInDialogAsync("Update", new() { ["about"] = "#" }));
        _bot.Dialog.Reply = sent => Task.FromResult<ChatReply>(new ChatReply.KeepForm(SmallCards.AForm(((ChatEvent.FormSubmitted)sent).Values["about"]), new Dictionary<string, Sentence>()));
        await client.PressInDialogAsync("Update", new() { ["about"] = "Open till 9" });
        Assert.Equal("Open till 9", CardInputs.Value(client.Dialog!, "about"));

        _bot.Dialog.Says(new ChatReply.CloseForm(SmallCards.ANotice()));
        await client.PressInDialogAsync("Update");
        Assert.Null(client.Dialog);
        Assert.Equal("Done. Nothing else to do here.", client.DialogText);
        Assert.Single(_teams.Connector.Messages);
    }

    [Fact]
    public async Task Message_DeliveredTwice_IsAnsweredOnce()
    {
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ANotice()));
        var client = _teams.Client(_bot.Http);
        var activity = client.Activity("message");
        activity["id"] = "1776825925953";
        activity["text"] = "wa help";

        await client.SendAsync(activity);
        await client.SendAsync(activity);

        Assert.Single(_teams.Connector.Messages);
        Assert.Equal($"teams:{client.Conversation}/1776825925953", Assert.Single(_bot.Ledger.Deliveries));
    }

    [Fact]
    public async Task SubmitFallback_ShowsTheCardInPlaceOfTheOnePressed()
    {
        var client = _teams.Client(_bot.Http);
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        await client.TypeAsync("wa update");
        _bot.Dialog.Says(new ChatReply.KeepForm(SmallCards.AForm("Open till 9"), new Dictionary<string, Sentence>()));

        await client.PressAsync("Update", new() { ["about"] = "Open till 9" }, oldClient: true);

        var message = Assert.Single(_teams.Connector.Messages);
        Assert.Equal(1, message.Edits);
        Assert.Equal("Open till 9", CardInputs.Value(message.Card, "about"));
        Assert.Equal("Open till 9", Assert.IsType<ChatEvent.FormSubmitted>(_bot.Dialog.Asked.Last()).Values["about"]);
    }

    [Fact]
    public async Task SubmitFallback_ThatClosesTheForm_LeavesTheResultToTheLedger()
    {
        var client = _teams.Client(_bot.Http);
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        await client.TypeAsync("wa update");
        _bot.Dialog.Says(new ChatReply.CloseForm(SmallCards.ANotice(key: "key-1")));

        await client.PressAsync("Update", new() { ["about"] = "Open till 9" }, oldClient: true);

        Assert.Single(_bot.Ledger.Accepted);
    }

    [Fact]
    public async Task ExecutedButton_ShowsTheAnswerToWhoPressedOnly()
    {
        var client = _teams.Client(_bot.Http);
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        await client.TypeAsync("wa update");
        _bot.Dialog.Says(new ChatReply.KeepForm(SmallCards.AForm("Open till 9"), new Dictionary<string, Sentence>()));
        await client.PressAsync("Update", new() { ["about"] = "Open till 9" });
        Assert.Equal("Open till 9", CardInputs.Value(await client.CardAsync(), "about"));

        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("teams.busy")));
        await client.PressAsync("Update");

        Assert.StartsWith("This takes a little longer.", client.Toast, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(_teams.Connector.Messages).Edits);
    }

    [Fact]
    public async Task Whisper_AfterAMessage_IsVisible()
    {
        _bot.Dialog.Says(new ChatReply.Whisper(Sentence.Of("teams.busy")));
        var client = _teams.Client(_bot.Http, "channel");

        await client.TypeAsync("wa status WA-1");

        Assert.Contains("This takes a little longer.", CardInputs.Text(await client.CardAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TargetedMessage_IsAnsweredToItsSenderOnly()
    {
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        var client = _teams.Client(_bot.Http, "channel");
        var activity = client.Activity("message");
        activity["text"] = "wa update";
        activity["recipient"]!["isTargeted"] = true;

        await client.SendAsync(activity);

        var message = Assert.Single(_teams.Connector.Messages);
        Assert.True(message.IsTargeted);
        Assert.Equal("29:anna", (string?)message.Activity["recipient"]!["id"]);
        Assert.Equal(new Place($"teams:{client.Conversation}"), Assert.Single(_bot.Dialog.Asked).Where);
        Assert.Null(Assert.Single(_bot.Ledger.Accepted).Card.Key);
    }

    [Fact]
    public async Task Person_NobodyVouchesFor_IsToldSoInTheConversation()
    {
        var client = _teams.Client(_bot.Http);
        var activity = client.Activity("message");
        activity["text"] = "wa update";
        activity["from"]!["tenantId"] = "foreign";

        await client.SendAsync(activity);

        Assert.Contains("Your organisation may not use this bot.", CardInputs.Text(await client.CardAsync()), StringComparison.Ordinal);
        Assert.Empty(_bot.Dialog.Asked);
    }

    [Fact]
    public async Task MessageExtension_WhereTheBotIsNot_AnswersInTheChatWithThePerson()
    {
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        var client = _teams.Client(_bot.Http, "channel");

        await client.ComposeAsync();

        Assert.NotNull(CardInputs.Button(client.Dialog!, "Update"));
        Assert.Equal(new Place($"teams:@{FakeTeams.Tenant}/oid-anna"), Assert.Single(_bot.Dialog.Asked).Where);

        await client.TypeAsync("wa help");
        await client.ComposeAsync();
        Assert.Equal(new Place($"teams:{client.Conversation}"), _bot.Dialog.Asked.Last().Where);
    }
}
