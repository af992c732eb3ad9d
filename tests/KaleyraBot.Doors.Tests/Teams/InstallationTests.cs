using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

[Needs(Needs.Host)]
public sealed class InstallationTests : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private BotHost _bot = null!;

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await BotHost.StartAsync(_teams.Settings);
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ANotice()));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Bot_ArrivedInAPersonalChat_SaysHelloOnce()
    {
        var client = _teams.Client(_bot.Http);
        await client.SendAsync(With(client.Activity("installationUpdate"), """{"action":"add"}"""));
        await client.SendAsync(With(client.Activity("conversationUpdate"), """{"membersAdded":[{"id":"29:anna"},{"id":"28:bot"}]}"""));

        Assert.Single(_teams.Connector.Messages);
        Assert.Equal("help", Assert.IsType<ChatEvent.CommandTyped>(_bot.Dialog.Asked.First()).Text);
    }

    [Fact]
    public async Task Bot_ArrivedInATeam_KeepsQuietAndRemembersIt()
    {
        var client = _teams.Client(_bot.Http, "channel");
        await client.SendAsync(With(client.Activity("installationUpdate"), """{"action":"add"}"""));

        Assert.Empty(_teams.Connector.Messages);
        Assert.False(Known("19:channel@thread.tacv2").Dead);
        Assert.IsType<ChatDelivery.Sent>(await PostAsync(client.Conversation));
    }

    [Theory]
    [InlineData("installationUpdate", """{"action":"remove"}""")]
    [InlineData("conversationUpdate", """{"membersRemoved":[{"id":"28:bot"}]}""")]
    [InlineData("conversationUpdate", """{"channelData":{"eventType":"teamDeleted","tenant":{"id":"TENANT"}}}""")]
    public async Task Bot_Removed_SendsNothingUntilItIsBack(string type, string what)
    {
        var client = _teams.Client(_bot.Http, "channel");
        await client.SendAsync(With(client.Activity("installationUpdate"), """{"action":"add"}"""));
        await client.SendAsync(With(client.Activity(type), what));

        Assert.True(Known("19:channel@thread.tacv2").Dead);
        Assert.IsType<ChatDelivery.Gone>(await PostAsync(client.Conversation));
        Assert.Empty(_teams.Connector.Calls);

        await client.TypeAsync("wa help");
        Assert.IsType<ChatDelivery.Sent>(await PostAsync(client.Conversation));
    }

    [Fact]
    public async Task Channel_RenamedOrDeleted_IsFoundByItsOwnId()
    {
        var channel = _teams.Client(_bot.Http, "channel");
        await channel.TypeAsync("wa help");
        var team = channel.Activity("conversationUpdate");
        team["conversation"]!["id"] = "19:general@thread.tacv2";

        await channel.SendAsync(With(team.DeepClone().AsObject(), ChannelEvent("channelRenamed")));
        Assert.Equal("Shops", Known("19:channel@thread.tacv2").Name);

        await channel.SendAsync(With(team, ChannelEvent("channelDeleted")));
        Assert.True(Known("19:channel@thread.tacv2").Dead);
        Assert.False(Known("19:general@thread.tacv2").Dead);
    }

    [Fact]
    public async Task References_Unchanged_AreNotWrittenAgain()
    {
        var client = _teams.Client(_bot.Http);
        await client.TypeAsync("wa help");
        var written = _bot.References.Writes;

        await client.TypeAsync("wa help");

        // Conversation, person, and whose account it is.
        Assert.Equal(3, written);
        Assert.Equal(written, _bot.References.Writes);
    }

    [Fact]
    public async Task ServiceUrl_Changed_IsTheOneUsedNext()
    {
        var client = _teams.Client(_bot.Http);
        await client.TypeAsync("wa help");
        var moved = client.Activity("message");
        var elsewhere = $"{_teams.Address}/emea/{FakeTeams.Tenant}";
        moved["serviceUrl"] = elsewhere;
        await client.PostAsync(moved, _teams.Service.Token(elsewhere));

        Assert.Equal(elsewhere, Known(client.Conversation).ServiceUrl);
    }

    private Task<ChatDelivery> PostAsync(string conversation) =>
        _bot.Chat.PostAsync(new Place($"teams:{conversation}"), SmallCards.ANotice(), CancellationToken.None);

    private ConversationReference Known(string conversation) =>
        ConversationReference.FromJson(_bot.References.Kept.GetValueOrDefault($"teams:conversation:{conversation}"))!;

    private static JsonObject With(JsonObject activity, string more)
    {
        foreach (var (name, value) in JsonNode.Parse(more.Replace("TENANT", FakeTeams.Tenant, StringComparison.Ordinal))!.AsObject())
        {
            activity[name] = value?.DeepClone();
        }
        return activity;
    }

    private static string ChannelEvent(string type) => $$"""
        {
          "channelData": {
            "eventType": "{{type}}", "tenant": { "id": "TENANT" },
            "channel": { "id": "19:channel@thread.tacv2", "name": "Shops" }, "team": { "id": "19:general@thread.tacv2", "name": "Sales" }
          }
        }
        """;
}
