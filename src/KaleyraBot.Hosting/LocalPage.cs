using KaleyraBot.Settings;
using KaleyraBot.WebChat;

namespace KaleyraBot.TryOut;

/// <summary>
/// The two doors without a sign-in, for trying the bot out: the local web chat, and <c>/api/messages</c> for emulators. They exist in
/// Development only, and with an account in the settings only where these say so.
/// </summary>
internal static class LocalPage
{
    /// <param name="configuration">All settings.</param>
    /// <param name="environment">The host's.</param>
    /// <param name="demo">The embedded sandbox stands in for Kaleyra.</param>
    public static bool MayOpen(IConfiguration configuration, IHostEnvironment environment, bool demo)
    {
        var said = Setting.Flag(configuration, "LocalPage:WithRealAccount");
        return environment.IsDevelopment() && (demo || said);
    }

    public static IServiceCollection AddLocalPage(this IServiceCollection services, bool open) => open ? services.AddWebChat() : services;

    public static void MapLocalPage(this WebApplication app, bool open, bool demo)
    {
        if (open)
        {
            app.MapWebChat(ThisMachine.Refusal);
        }
        if (app.Environment.IsDevelopment() && !demo)
        {
            (open ? (Action<ILogger>)Log.OpenWithAccount : Log.ClosedWithAccount)(app.Logger);
        }
    }
}
