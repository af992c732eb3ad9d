using KaleyraBot.BotBuilder;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Teams;
using Microsoft.Bot.Builder;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>What the bot says later, sent by somebody else's adapter: with the same retries and the same ends.</summary>
public sealed class SdkRetryTests : ConnectorRetryTests
{
    private protected override Task<Outbound> StartAsync(string? serviceUrl = null) => SdkSending.StartAsync(serviceUrl);
}

/// <summary>The same messages.</summary>
public sealed class SdkChatTests : TeamsChatTests
{
    private protected override Task<Outbound> StartAsync(string? serviceUrl = null) => SdkSending.StartAsync(serviceUrl);
}

internal static class SdkSending
{
    public static Task<Outbound> StartAsync(string? serviceUrl) => Outbound.StartAsync(
        serviceUrl, more: (services, teams) => ForeignHost.AddAdapter(services, teams, ours => ours.Sender = Sender.Adapter));
}

[Needs(Needs.Host)]
public sealed class SdkSilentTests
{
    [Fact]
    public async Task Message_ThatTheProgramsMiddlewareKeepsBack_IsLeftForLater()
    {
        await using var bot = await Outbound.StartAsync(more: (services, teams) => ForeignHost.AddAdapter(
            services, teams, ours => ours.Sender = Sender.Adapter, (_, adapter) => adapter.Use(new Silent())));

        Assert.IsType<ChatDelivery.Later>(await bot.PostAsync());
        Assert.Empty(bot.Connector.Calls);
    }

    private sealed class Silent : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;
    }
}
