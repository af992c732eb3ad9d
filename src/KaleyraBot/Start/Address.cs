using KaleyraBot.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KaleyraBot.Start;

/// <summary>Says where to look, once the bot listens.</summary>
internal static class Address
{
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var (page, doors) = (HasPage(app), app.Services.GetRequiredService<OpenDoors>());
        if (!app.Environment.IsDevelopment())
        {
            // A server's output is a stream of log lines and nothing else.
            Say(app.Logger, address ?? "no address", page || doors.Any);
            return;
        }
        Console.WriteLine(page ? $"KaleyraBot is ready. Open {address} in a browser."
            : doors.Any ? $"KaleyraBot is ready at {address}."
            : $"KaleyraBot is ready at {address}, but nobody can reach it: no door is open. To open one, {OpenDoors.Way}.");
    });

    private static void Say(ILogger log, string address, bool isOpen)
    {
        if (isOpen)
        {
            Log.Ready(log, address);
        }
        else
        {
            Log.ReadyForNobody(log, address, OpenDoors.Way);
        }
    }

    private static bool HasPage(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(source => source.Endpoints).Any(endpoint => endpoint is RouteEndpoint { RoutePattern.RawText: "/" });
}
