using KaleyraBot.BotBuilder;
using KaleyraBot.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>The same lines and forms, through the adapter of a bot of the SDK.</summary>
public sealed class SdkPastedDoor : TeamsPastedDoor
{
    private protected override void Before(IServiceCollection services) =>
        ForeignHost.Add(services, Teams, new ForeignBot(), ours => ours.Sender = Sender.Adapter);
}

public sealed class SdkPastedTests(SdkPastedDoor door) : PastedContract(door), IClassFixture<SdkPastedDoor>;
