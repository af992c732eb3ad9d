using KaleyraBot.Cards;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Hosting.Background;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Hosting.Webhooks;
using KaleyraBot.Kaleyra;
using KaleyraBot.Slack;
using KaleyraBot.Storage;
using KaleyraBot.Teams;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KaleyraBot.Hosting;

/// <summary>Takes the bot into a program of ASP.NET Core.</summary>
public static class KaleyraBotRegistration
{
    /// <summary>
    /// Adds the bot: what it does, its ledger, its doors and its workers, as the settings say (section <c>Hosting</c> switches parts off).
    /// The settings are read here and when the host starts, from <paramref name="configuration"/> alone; the ledger is prepared when
    /// the host starts, before it listens. Routes come with <see cref="KaleyraBotEndpoints.MapKaleyraBot"/>.
    /// </summary>
    /// <param name="services">Where to, once. What was registered before (a <see cref="TimeProvider"/>, for example) is used.</param>
    /// <param name="configuration">All settings, or a section that holds the bot's alone (<c>GetSection("KaleyraBot")</c>).</param>
    /// <param name="configure">What the program says about itself.</param>
    /// <exception cref="StartException">Settings cannot work, or nothing reads them; the message names each key. What the host finds when
    /// it starts is a <see cref="Microsoft.Extensions.Options.OptionsValidationException"/> or a <see cref="LedgerUnavailableException"/>
    /// then.</exception>
    /// <exception cref="InvalidOperationException">The bot was added before.</exception>
    public static IServiceCollection AddKaleyraBot(
        this IServiceCollection services, IConfiguration configuration, Action<KaleyraBotOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        if (services.Any(one => one.ServiceType == typeof(HostingSettings)))
        {
            throw new InvalidOperationException("AddKaleyraBot was called before: a program holds one bot. Call it once.");
        }
        var options = new KaleyraBotOptions();
        configure?.Invoke(options);
        var path = new KeyPath(configuration);
        var first = services.Count;
        try
        {
            services.AddBot(configuration, path, options);
            return services;
        }
        catch (StartException mistake) when (!path.IsRoot)
        {
            throw new StartException([.. mistake.Problems.Select(path.Whole)]);
        }
        finally
        {
            path.NameWholeKeys(services, first);
        }
    }

    /// <summary>The bot as a list of what exists.</summary>
    private static void AddBot(this IServiceCollection services, IConfiguration configuration, KeyPath path, KaleyraBotOptions options)
    {
        var mistakes = new Mistakes();
        var passedOver = mistakes.Try(() => KeyCheck.RefuseUnknown(configuration), []);
        mistakes.Try(() => RefuseWithoutAccount(configuration));
        var (demo, isDevelopment) = (options.OnSandbox, services.IsDevelopment());
        var hosting = mistakes.Try(() => HostingSettings.Read(configuration), new());
        var page = mistakes.Try(() => LocalPage.Read(configuration, isDevelopment, demo), new(false, isDevelopment, demo, false));
        services
            .AddSingleton(hosting).AddSingleton(page).AddSingleton(OpenDoors.Of(configuration, hosting, page))
            .AddSingleton(path).AddSingleton(new PassedOver(passedOver))
            .AddCore(configuration, demo, mistakes)
            .AddCards(Path.Combine(AppContext.BaseDirectory, "cards"))
            .AddKaleyra(configuration)
            .AddStorage(configuration, keepsKeyFile: isDevelopment)
            .AddHostedService<Preparation>();
        mistakes.Try(() => services.AddPlacement(configuration, hosting.Workers));
        services.TryAddSingleton<IPlacement, Owner>();
        services
            .AddTeams(configuration, page.IsOpen ? ThisMachine.Refusal : null)
            .AddSlack(configuration)
            .AddLocalPage(page)
            .AddHostedService<TurnService>()
            .AddHostedService<RefusalService>()
            .AddWorkers(hosting.Workers)
            .AddSecretWatch(configuration);
        mistakes.Try(() => services.AddWebhooks(configuration, hosting.Workers, options.Exports));
        mistakes.Try(() => services.AddMonitoring(configuration, hosting.Metrics, options.Exports));
        mistakes.OrThrow(services);
    }

    /// <summary>Where the owners of keys live. A process without workers is no place for them.</summary>
    private static IServiceCollection AddPlacement(this IServiceCollection services, IConfiguration configuration, bool works)
    {
        var (shares, drain) = (ClusterSection.IsOn(configuration), ClusterSection.DrainOf(configuration));
        _ = shares ? services.ShareStorage().AddSingleton(LeftAfter.AmongReplicas) : services;
        services
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<DrainService>(provider, drain))
            .AddHostedService(provider => provider.GetRequiredService<DrainService>());
        return shares && works ? ClusterSection.AddCluster(services, configuration) : services;
    }

    private static IServiceCollection AddWorkers(this IServiceCollection services, bool on) => !on ? services : services
        .AddHostedService<OwnerService>()
        .AddHostedService<TurnRecoveryService>()
        .AddHostedService<CleanupService>();

    /// <summary>In a section nobody can tell which sources stand behind it: there they are read at the start.</summary>
    private static IServiceCollection AddSecretWatch(this IServiceCollection services, IConfiguration configuration)
    {
        List<SecretFileProvider> files = [.. (configuration as IConfigurationRoot)?.Providers.OfType<SecretFileProvider>() ?? []];
        return files.Count == 0 ? services
            : services.AddHostedService(provider => ActivatorUtilities.CreateInstance<SecretWatch>(provider, files));
    }

    private static void RefuseWithoutAccount(IConfiguration configuration)
    {
        if (!configuration.GetSection("Kaleyra:Accounts").GetChildren().Any())
        {
            throw new StartException(
                "No Kaleyra account is set. Set Kaleyra:Accounts:<name>:Region, :Sid and :ApiKey, or try the bot on its sandbox: start KaleyraBot itself with ASPNETCORE_ENVIRONMENT=Development.");
        }
    }

    /// <summary>As the host says; a program without a host is as careful as in Production.</summary>
    private static bool IsDevelopment(this IServiceCollection services) =>
        (Instance<IHostEnvironment>(services) ?? Instance<IWebHostEnvironment>(services))?.IsDevelopment() ?? false;

    private static IHostEnvironment? Instance<T>(IServiceCollection services) where T : class, IHostEnvironment =>
        services.LastOrDefault(one => one.ServiceType == typeof(T))?.ImplementationInstance as T;
}
