using System.Net;
using KaleyraBot.Cluster.Members;
using KaleyraBot.Cluster.Membership;
using KaleyraBot.Cluster.Settings;
using KaleyraBot.Core.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace KaleyraBot.Cluster;

public static class ClusterRegistration
{
    private const string Name = "kaleyrabot";
    private const string Orleans = "Orleans";

    /// <summary>Spreads the owners of keys over all processes with this database. Nothing of it is loaded where it is not called.</summary>
    /// <param name="services">Where to, before whatever shall stop before the silo does.</param>
    /// <param name="settings">Where it listens, and on which database.</param>
    public static IServiceCollection AddCluster(this IServiceCollection services, ClusterSettings settings)
    {
        services.AddSingleton(settings);
        // In this order: what is added before the silo is stopped after it.
        services.AddSingleton<StepsUnderWay>().AddHostedService(provider => provider.GetRequiredService<StepsUnderWay>());
        services.AddHostedService<MembershipTables>();
        services.AddOrleans(silo => silo
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", settings.Database))
            .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (Name, Name))
            .Configure<EndpointOptions>(endpoint =>
            {
                endpoint.AdvertisedIPAddress = settings.Address;
                endpoint.SiloPort = settings.Port;
                endpoint.GatewayPort = 0;
                endpoint.SiloListeningEndpoint = new IPEndPoint(settings.Address, settings.Port);
            })
            .Configure<ClusterMembershipOptions>(Watch)
            .Configure<GrainCollectionOptions>(Forget)
            .Configure<SiloMessagingOptions>(messages => messages.ResponseTimeout = LongestStep));
        if (settings.Tls is { } files)
        {
            services.AddSingleton(files).AddSingleton<MemberTls>();
            services.AddOptions<SiloConnectionOptions>().Configure<MemberTls>((connections, tls) => tls.Protect(connections));
        }
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, JoinTurn>();
        services.AddSingleton<PutOut>();
        services.Replace(ServiceDescriptor.Singleton<IFatalErrorHandler>(provider => provider.GetRequiredService<PutOut>()));
        services.Configure<LoggerFilterOptions>(BeQuiet);
        return services.AddSingleton<Owner>().AddSingleton<IPlacement, ClusterPlacement>();
    }

    /// <summary>
    /// Whenever a member comes or goes Orleans tells of each message that did not arrive; what an operator has to know, this room says.
    /// Unless the settings ask for more (<c>Logging:LogLevel:Orleans</c>).
    /// </summary>
    private static void BeQuiet(LoggerFilterOptions logs)
    {
        if (!logs.Rules.Any(rule => rule.CategoryName?.StartsWith(Orleans, StringComparison.Ordinal) ?? false))
        {
            logs.Rules.Add(new(providerName: null, Orleans, LogLevel.Critical, filter: null));
            logs.Rules.Add(new(providerName: null, "Polly", LogLevel.Critical, filter: null));
        }
    }

    /// <summary>A call to Kaleyra with its time-out, and a ledger that is locked for a while.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(2);

    /// <summary>Who does not answer three times within a second each is put out, and what it owned is taken over.</summary>
    private static void Watch(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = membership.MaxProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        // Where all were killed at once, nobody is left to vote for the death of their rows: then these are too old to be waited for.
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedTableIAmAliveLimit = 4;
    }

    /// <summary>An owner costs memory and a row, and is made again in a moment.</summary>
    private static void Forget(GrainCollectionOptions owners)
    {
        owners.CollectionQuantum = TimeSpan.FromSeconds(30);
        owners.CollectionAge = TimeSpan.FromMinutes(2);
    }
}
