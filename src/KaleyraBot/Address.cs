using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KaleyraBot;

/// <summary>Says on the console where to look, once the bot listens.</summary>
internal static class Address
{
    public static void AnnounceAddress(this WebApplication app, bool page) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine(page
            ? $"KaleyraBot is ready. Open {address} in a browser."
            : $"KaleyraBot is ready at {address}.");
    });
}
