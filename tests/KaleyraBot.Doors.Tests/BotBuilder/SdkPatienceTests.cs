using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>The promises about time, through the adapter.</summary>
public sealed class SdkPatienceTests : PatienceTests
{
    private protected override Task<BotHost> StartAsync(FakeTeams teams, TimeProvider time) =>
        BotHost.StartAsync(teams.Settings, time, more: services => ForeignHost.Add(services, teams, new ForeignBot()));
}

/// <summary>What the adapter acknowledged is stored.</summary>
public sealed class SdkKeptActivityTests : KeptActivityTests
{
    private protected override Task<BotHost> StartAsync(FakeTeams teams, TimeProvider time, MemoryInbox inbox) =>
        BotHost.StartAsync(teams.Settings, time, inbox: inbox, more: services => ForeignHost.Add(services, teams, new ForeignBot()));
}

/// <summary>Guests get as little through the adapter.</summary>
public sealed class SdkGuestTests : TeamsGuestTests
{
    private protected override void Before(IServiceCollection services, FakeTeams teams)
    {
        base.Before(services, teams);
        ForeignHost.Add(services, teams, new ForeignBot(), ours => ours.ExtensionCommands = ["update"]);
    }
}
