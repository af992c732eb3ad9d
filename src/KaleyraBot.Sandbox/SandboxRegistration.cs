using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KaleyraBot.Sandbox;

/// <summary>Gives a running sandbox to a host.</summary>
public static class SandboxRegistration
{
    /// <summary>
    /// <see cref="SandboxServer"/> and its <see cref="SandboxState"/> as singletons; the sandbox stops with the host. It runs already,
    /// for its address must be in the settings (<see cref="SandboxServer.Settings"/>) before they are read.
    /// </summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxServer sandbox) => services
        .AddSingleton(sandbox)
        .AddSingleton(sandbox.State)
        .AddSingleton<IHostedService>(new StopsWithHost(sandbox));

    private sealed class StopsWithHost(SandboxServer sandbox) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => sandbox.DisposeAsync().AsTask();
    }
}
