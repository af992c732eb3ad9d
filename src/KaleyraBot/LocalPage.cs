using KaleyraBot.WebChat;

namespace KaleyraBot;

/// <summary>The local web chat has no sign-in, so it exists in Development only.</summary>
internal static class LocalPage
{
    public static IServiceCollection AddLocalPage(this IServiceCollection services, IHostEnvironment environment) =>
        environment.IsDevelopment() ? services.AddWebChat() : services;

    public static void MapLocalPage(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapWebChat();
        }
    }
}
