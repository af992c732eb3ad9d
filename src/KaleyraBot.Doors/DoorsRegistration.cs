using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Doors.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KaleyraBot.Doors;

/// <summary>Puts together what all doors share.</summary>
public static class DoorsRegistration
{
    /// <summary>Each door registers it; it is there once. The host adds an inbox.</summary>
    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Patience.Default);
        services.TryAddSingleton(Grace.Default);
        services.TryAddSingleton<TurnScheduler>();
        services.TryAddSingleton(LeftAfter.Alone);
        services.TryAddSingleton<TurnRecovery>();
        services.TryAddSingleton<Sampled>();
        return services;
    }
}
