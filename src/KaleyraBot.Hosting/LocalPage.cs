using KaleyraBot.Hosting.Settings;
using KaleyraBot.WebChat;

namespace KaleyraBot.Hosting;

/// <summary>
/// The two doors without a sign-in, for trying the bot out: the local web chat, and <c>/api/messages</c> for emulators. They exist in
/// Development only, and with an account in the settings only where these say so.
/// </summary>
/// <param name="IsOpen">They are open.</param>
/// <param name="IsDevelopment">They could be.</param>
/// <param name="Demo">A sandbox stands in for Kaleyra.</param>
/// <param name="IsOneOfSeveral">Several processes share the work.</param>
internal sealed record LocalPage(bool IsOpen, bool IsDevelopment, bool Demo, bool IsOneOfSeveral)
{
    /// <summary>The page shows what its own process says; with several, most of it would be said elsewhere.</summary>
    public bool HasChat => IsOpen && !IsOneOfSeveral;

    public static LocalPage Read(IConfiguration configuration, bool isDevelopment, bool demo)
    {
        var said = Setting.Flag(configuration, "LocalPage:WithRealAccount");
        return new(isDevelopment && (demo || said), isDevelopment, demo, ClusterSection.IsOn(configuration));
    }

    public void Announce(ILogger log)
    {
        if (IsDevelopment && !Demo)
        {
            (IsOpen ? (Action<ILogger>)Log.OpenWithAccount : Log.ClosedWithAccount)(log);
        }
        if (IsOpen && IsOneOfSeveral)
        {
            Log.NoChatAmongSeveral(log);
        }
    }
}

internal static class LocalPageRegistration
{
    public static IServiceCollection AddLocalPage(this IServiceCollection services, LocalPage page) =>
        page.HasChat ? services.AddWebChat() : services;

    public static void MapLocalPage(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<LocalPage>().HasChat)
        {
            endpoints.MapWebChat(ThisMachine.Refusal);
        }
    }
}
