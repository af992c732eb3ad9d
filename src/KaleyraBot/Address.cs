using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KaleyraBot;

/// <summary>Says where to look, once the bot listens.</summary>
internal static class Address
{
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (!app.Environment.IsDevelopment())
        {
            // A server's output is a stream of log lines and nothing else.
            Log.Ready(app.Logger, address ?? "no address");
            return;
        }
        Console.WriteLine(HasPage(app)
            ? $"KaleyraBot is ready. Open {address} in a browser."
            : $"KaleyraBot is ready at {address}.");
    });

    private static bool HasPage(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(source => source.Endpoints).Any(endpoint => endpoint is RouteEndpoint { RoutePattern.RawText: "/" });
}
