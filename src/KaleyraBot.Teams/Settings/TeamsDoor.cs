using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams.Settings;

internal enum DoorState
{
    /// <summary>Nobody is let in.</summary>
    Closed,
    /// <summary>A local emulator is let in without a token.</summary>
    Emulator,
    /// <summary>Teams is let in, with a token.</summary>
    Open,
}

/// <summary>Who judges where a call without a token comes from; nobody does where emulators are not let in at all.</summary>
internal sealed record Emulators(Func<HttpContext, string?>? Elsewhere);

/// <summary>Whether the door is open, and for whom. Known once the server listens; said in the log then.</summary>
internal sealed class TeamsDoor(IOptions<TeamsOptions> options, Emulators emulators, IHostEnvironment environment, IServer server, ILogger<TeamsDoor> log) : IHostedLifecycleService
{
    public DoorState State => Decide(
        options.Value.HasCredentials, environment.IsDevelopment() && emulators.Elsewhere is not null, server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    /// <summary>The exception for local emulators needs all three: no credentials to lose, Development that lets them in, and nobody outside who can reach the port.</summary>
    public static DoorState Decide(bool hasCredentials, bool emulators, ICollection<string> listening) =>
        hasCredentials ? DoorState.Open
        : emulators && listening.Count > 0 && listening.All(IsLoopback) ? DoorState.Emulator
        : DoorState.Closed;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        switch (State)
        {
            case DoorState.Open: log.DoorOpen(options.Value.AppId, options.Value.AppType); break;
            case DoorState.Emulator: log.DoorForEmulators(); break;
            default: log.DoorClosed(); break;
        }
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string address)
    {
        var binding = BindingAddress.Parse(address);
        return !binding.IsUnixPipe && !binding.IsNamedPipe
            && (string.Equals(binding.Host, "localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(binding.Host, out var ip) && IPAddress.IsLoopback(ip)));
    }
}
