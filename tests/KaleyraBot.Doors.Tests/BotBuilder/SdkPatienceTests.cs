using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>The promises about time, through the adapter.</summary>
public sealed class SdkPatienceTests : PatienceTests
{
    private protected override Task<BotHost> StartAsync(FakeTeams teams, TimeProvider time) =>
        BotHost.StartAsync(teams.Settings, time, more: services => ForeignHost.Add(services, teams, new ForeignBot(), ours => ours.Words = ["wa", "slow", "again"]));
}
