using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

[Needs(Needs.Host)]
public class TeamsChatTests
{
    private protected virtual Task<Outbound> StartAsync(string? serviceUrl = null) => Outbound.StartAsync(serviceUrl);

    [Fact]
    public async Task Card_Posted_HasASummaryAndNoText()
    {
        await using var bot = await StartAsync();

        var sent = Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync());

        var message = Assert.Single(bot.Connector.Messages);
        Assert.Equal("Done. Nothing else to do here.", message.Summary);
        Assert.Null(message.Activity["text"]);
        Assert.Equal("28:bot", (string?)message.Activity["from"]!["id"]);
        Assert.Equal($"teams:{Outbound.Channel}|#{message.Id}", sent.Message.Value);
        var call = Assert.Single(bot.Connector.Calls);
        Assert.Equal(("POST", "/v3/conversations/19%3Achannel%40thread.tacv2%3Bmessageid%3D1700000000001/activities", "Bearer connector-token-1"), (call.Method, call.Path, call.Token));
    }

    [Theory]
    [InlineData("teams:19:c@thread.tacv2;messageid=17|#42", "https://teams.microsoft.com/l/message/19%3Ac%40thread.tacv2/42?parentMessageId=17")]
    [InlineData("teams:19:c@thread.v2|#42", "https://teams.microsoft.com/l/message/19%3Ac%40thread.v2/42")]
    [InlineData("teams:19:c@thread.v2|29:anna|#42", null)]
    [InlineData("teams:19:c@thread.v2", null)]
    [InlineData("slack:T1/C1/42", null)]
    public void Link_ToAMessage_LeadsWhereOthersSeeItToo(string message, string? link) =>
        Assert.Equal(link, TeamsAddress.Parse(message)?.ToLink()?.AbsoluteUri);

    [Fact]
    public async Task Card_ThatMentionsPeople_NamesThoseTheBotHasMet()
    {
        await using var bot = await StartAsync();

        await bot.PostAsync(SmallCards.ANotice() with { Mentions = [Outbound.Anna, new Person("teams:t/nobody", "Nobody")] });

        var card = Assert.Single(bot.Connector.Messages).Card;
        Assert.Contains("<at>Anna</at>", CardInputs.Text(card), StringComparison.Ordinal);
        var entity = Assert.Single(card["msteams"]!["entities"]!.AsArray());
        Assert.Equal(("<at>Anna</at>", "29:anna"), ((string?)entity!["text"], (string?)entity["mentioned"]!["id"]));
    }

    [Fact]
    public async Task Card_Replaced_IsTheWholeNewCardForEverybody()
    {
        await using var bot = await StartAsync();
        var sent = Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync());

        var replaced = await bot.Chat.ReplaceAsync(sent.Message, SmallCards.ALauncher(), CancellationToken.None);

        Assert.Equal(sent, replaced);
        var message = Assert.Single(bot.Connector.Messages);
        Assert.Equal(1, message.Edits);
        Assert.NotNull(CardInputs.Button(message.Card, "Open form"));
        Assert.Equal("PUT", bot.Connector.Calls[^1].Method);
    }

    [Fact]
    public async Task TargetedCard_Replaced_NamesItsRecipientOnlyAtFirst()
    {
        await using var bot = await StartAsync();
        var sent = Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync(conversation: $"{Outbound.Channel}|29:anna"));

        Assert.IsType<ChatDelivery.Sent>(await bot.Chat.ReplaceAsync(sent.Message, SmallCards.ALauncher(), CancellationToken.None));

        Assert.All(bot.Connector.Calls, call => Assert.Equal("?isTargetedActivity=true", call.Query));
        Assert.Equal(1, Assert.Single(bot.Connector.Messages).Edits);
    }

    [Fact]
    public async Task Message_ThatWasDeleted_IsGoneAndTheConversationIsNot()
    {
        await using var bot = await StartAsync();

        var gone = await bot.Chat.ReplaceAsync(new MessageRef($"teams:{Outbound.Channel}|#404"), SmallCards.ANotice(), CancellationToken.None);

        Assert.Equal(new ChatDelivery.Gone("404 ActivityNotFoundInConversation"), gone);
        Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync());
    }

    [Fact]
    public async Task Person_Told_IsReachedInAChatThatIsOpenedOnce()
    {
        await using var bot = await StartAsync();

        Assert.IsType<ChatDelivery.Sent>(await bot.Chat.TellAsync(Outbound.Anna, SmallCards.ANotice(), CancellationToken.None));
        Assert.IsType<ChatDelivery.Sent>(await bot.Chat.TellAsync(Outbound.Anna, SmallCards.ANotice(), CancellationToken.None));
        Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync(conversation: $"@{FakeTeams.Tenant}/oid-anna"));

        Assert.Equal(
            ["/v3/conversations", "/v3/conversations/a%3Aanna/activities", "/v3/conversations/a%3Aanna/activities", "/v3/conversations/a%3Aanna/activities"],
            bot.Connector.Calls.Select(call => call.Path));
        Assert.Equal("29:anna", (string?)bot.Connector.Calls[0].Body["members"]![0]!["id"]);
        Assert.Equal("personal", bot.Known("a:anna").Type);
    }

    [Fact]
    public async Task Person_NeverSeen_CannotBeTold()
    {
        await using var bot = await StartAsync();

        Assert.IsType<ChatDelivery.Gone>(await bot.Chat.TellAsync(new Person("teams:t/stranger", ""), SmallCards.ANotice(), CancellationToken.None));
        Assert.Empty(bot.Connector.Calls);
    }

    [Theory]
    [InlineData(21 * 1024, true)]
    [InlineData(60 * 1024, false)]
    public async Task Card_TooLarge_IsToldBeforeTeamsRefusesIt(int length, bool sent)
    {
        await using var bot = await StartAsync();

        var delivery = await bot.PostAsync(Outbound.Large(length));

        Assert.Equal(sent, delivery is ChatDelivery.Sent);
        Assert.Equal(sent ? 1 : 0, bot.Connector.Calls.Count);
        Assert.Contains(bot.Log.Lines, line => line.StartsWith("A card of template small-form takes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Language_OfAPersonalChat_IsRemembered()
    {
        await using var bot = await StartAsync();
        bot.Remember("a:x", new ConversationReference(bot.Teams.ServiceUrl, null, "personal", null, Language: "en-GB"));

        Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync(conversation: "a:x"));

        Assert.Null(Assert.Single(bot.Connector.Messages).Activity["from"]);
    }

    [Theory]
    [InlineData("teams:19:a@thread.v2;messageid=1")]
    [InlineData("teams:a:1|29:x")]
    [InlineData("teams:a:1|#1776825925953")]
    [InlineData("teams:a:1|29:x|#1776825925953")]
    [InlineData("teams:with%7Cbar%25|29:x")]
    public void Address_Written_ReadsBackTheSame(string address) => Assert.Equal(address, TeamsAddress.Parse(address)!.ToString());

    [Fact]
    public void Address_OfAnotherSurface_IsNone() => Assert.Null(TeamsAddress.Parse("web:room"));
}
