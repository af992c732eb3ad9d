using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

/// <summary>What is tried again, how soon, and what is not.</summary>
[Needs(Needs.Host)]
public class ConnectorRetryTests
{
    private protected virtual Task<Outbound> StartAsync(string? serviceUrl = null) => Outbound.StartAsync(serviceUrl);

    [Theory]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(429, "Throttled")]
    [InlineData(502, "BadGateway")]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(504, "GatewayTimeout")]
    public async Task Fault_ThatPasses_IsTriedAgainAtOnce(int status, string code)
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new(status, code), times: 2);

        Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync());

        Assert.Equal(3, bot.Connector.Calls.Count);
        Assert.Single(bot.Connector.Messages);
    }

    [Theory]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(429, "Throttled")]
    [InlineData(502, "BadGateway")]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(504, "GatewayTimeout")]
    public async Task Fault_ThatStays_IsLeftForLater(int status, string code)
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new(status, code), times: 3);

        Assert.Equal(new ChatDelivery.Later($"{status} {code}"), await bot.PostAsync());
        Assert.Equal(3, bot.Connector.Calls.Count);
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(409, "Conflict")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(500, "ServiceError")]
    [InlineData(302, "Moved")]
    public async Task Fault_ThatDoesNotPass_IsNotTriedAgain(int status, string code)
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new(status, code, Location: $"{bot.Teams.ServiceUrl}v3/elsewhere"));

        Assert.Equal(new ChatDelivery.Gone($"{status} {code}"), await bot.PostAsync());
        Assert.Single(bot.Connector.Calls);
        Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync());
    }

    [Fact]
    public async Task RetryAfter_ThatIsShort_IsWaitedFor()
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new(429, "Throttled", RetryAfter: "2"));

        Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync());

        Assert.Contains(TimeSpan.FromSeconds(2), bot.Time.Waited);
    }

    [Fact]
    public async Task RetryAfter_ThatIsLong_GoesBackToTheQueue()
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new(429, "Throttled", RetryAfter: "60"));

        Assert.Equal(new ChatDelivery.Later("429 Throttled", TimeSpan.FromSeconds(60)), await bot.PostAsync());
        Assert.Single(bot.Connector.Calls);
    }

    [Theory]
    [InlineData("BotDisabledByAdmin", null)]
    [InlineData("BotNotInConversationRoster", null)]
    [InlineData("ConversationBlockedByUser", null)]
    [InlineData("NotEnoughPermissions", null)]
    [InlineData("MessageWritesBlocked", """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"Thread is locked\"}"}""")]
    public async Task Refusal_OfTheConversation_StopsSendingThere(string code, string? body)
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new(403, code, Body: body));

        Assert.Equal(new ChatDelivery.Gone($"403 {code}"), await bot.PostAsync());
        Assert.True(bot.Known().Dead);
        Assert.IsType<ChatDelivery.Gone>(await bot.PostAsync());
        Assert.Single(bot.Connector.Calls);
    }

    [Theory]
    [InlineData("19:channel@thread.tacv2", true)]
    [InlineData(Outbound.Channel, false)]
    public async Task Conversation_NotFound_IsDeadUnlessItIsOneThreadOfMany(string conversation, bool dead)
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new(404, "ConversationNotFound"));

        Assert.IsType<ChatDelivery.Gone>(await bot.PostAsync(conversation: conversation));
        Assert.Equal(dead, bot.Known().Dead);
    }

    [Fact]
    public async Task Host_ThatIsTheWrongOne_IsReplacedByTheGovernmentCloudsAndRemembered()
    {
        await using var bot = await StartAsync();
        bot.Connector.Fail(new(403, "InvalidBotApiHost"));

        Assert.IsType<ChatDelivery.Sent>(await bot.PostAsync());

        Assert.Equal($"{bot.Teams.Address}/gcc/x/", bot.Known().ServiceUrl);
        Assert.False(bot.Known().Dead);
    }

    [Fact]
    public async Task Connector_NobodyAnswers_IsLeftForLater()
    {
        await using var bot = await StartAsync(serviceUrl: "http://127.0.0.1:1/amer/");

        Assert.Equal(new ChatDelivery.Later("Teams cannot be reached"), await bot.PostAsync());
    }
}
