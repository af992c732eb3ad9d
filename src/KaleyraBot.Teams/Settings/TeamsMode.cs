using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams.Settings;

internal enum TeamsMode
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
internal sealed class CurrentTeamsMode(
    IOptions<TeamsOptions> options, Emulators emulators, IHostEnvironment environment, IServer server,
    ILogger<CurrentTeamsMode> log) : IHostedLifecycleService
{
    public TeamsMode State => Decide(
        options.Value.HasCredentials,
        environment.IsDevelopment() && emulators.Elsewhere is not null,
        server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);

    /// <summary>
    /// The exception for local emulators needs all three: no credentials to lose, Development that lets them in, and nobody outside who can
    /// reach the port.
    /// </summary>
    public static TeamsMode Decide(bool hasCredentials, bool emulators, ICollection<string> listening) =>
        hasCredentials ? TeamsMode.Open
        : emulators && listening.Count > 0 && listening.All(IsLoopback) ? TeamsMode.Emulator
        : TeamsMode.Closed;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        switch (State)
        {
            case TeamsMode.Open: log.DoorOpen(options.Value.AppId, options.Value.AppType); break;
            case TeamsMode.Emulator: log.DoorForEmulators(); break;
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
