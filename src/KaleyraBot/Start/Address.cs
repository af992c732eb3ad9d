using KaleyraBot.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KaleyraBot.Start;

/// <summary>Says on the console where to look, once the bot listens.</summary>
internal static class Address
{
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        Console.WriteLine(HasPage(app) ? $"KaleyraBot is ready. Open {address} in a browser."
            : app.Services.GetRequiredService<OpenDoors>().Any ? $"KaleyraBot is ready at {address}."
            : $"KaleyraBot is ready at {address}, but nobody can reach it: no door is open. To open one, {OpenDoors.Way}.");
    });

    private static bool HasPage(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(source => source.Endpoints).Any(endpoint => endpoint is RouteEndpoint { RoutePattern.RawText: "/" });
}
