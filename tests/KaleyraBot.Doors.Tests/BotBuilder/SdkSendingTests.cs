using KaleyraBot.BotBuilder;
using KaleyraBot.Tests.Teams;

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
