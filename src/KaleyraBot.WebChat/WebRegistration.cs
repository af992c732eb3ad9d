using KaleyraBot.Core.Chat;
using KaleyraBot.Doors;
using KaleyraBot.WebChat.Conversations;
using KaleyraBot.WebChat.Panel;
using KaleyraBot.WebChat.Views;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.WebChat;

/// <summary>Puts the door of the local page together.</summary>
public static class WebRegistration
{
    /// <summary>
    /// Needs an <see cref="IDialog"/>, an <see cref="Core.Ledger.ILedger"/> and a <see cref="Cards.CardBook"/>; an <see
    /// cref="ISandboxPanel"/> and an <see cref="ISandboxClock"/> are shown where there is one.
    /// </summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddDoors();
        services.AddSingleton<Bell>().AddSingleton<Transcript>().AddSingleton<WebFit>().AddSingleton<MessageJson>()
            .AddSingleton<WebBlocks>()
            .AddSingleton<WebStream>().AddScoped<WebTurnHandler>();
        services.AddSingleton(provider =>
            new PanelFeed(provider.GetRequiredService<Bell>(), provider.GetService<ISandboxPanel>(), provider.GetService<ISandboxClock>()));
        return services.AddSingleton<IChat, WebChat>();
    }
}
