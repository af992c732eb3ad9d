using KaleyraBot.Core;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Updates;
using KaleyraBot.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KaleyraBot.Hosting;

/// <summary>Registers what Core does.</summary>
internal static class CoreRegistration
{
    private const int EffectsAtATime = 64;

    /// <param name="services">Where to.</param>
    /// <param name="configuration">Read at once.</param>
    /// <param name="demo">The local demo on the embedded sandbox.</param>
    /// <param name="mistakes">Get what is wrong.</param>
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration, bool demo, Mistakes mistakes)
    {
        services.TryAddSingleton(TimeProvider.System);
        var access = mistakes.Try(() => AccessSettings.Read(configuration, demo), new([]));
        return services
            .AddSingleton(provider => access with { Realms = [.. provider.GetServices<IRealms>()] })
            .AddSingleton(mistakes.Try(() => ApprovalSettings.Read(configuration), new()))
            .AddSingleton(mistakes.Try(() => LimitSettings.Read(configuration), new()))
            .AddSingleton<EventConcern>()
            .AddSingleton<IDialog, UpdateDialog>()
            .AddSingleton<Admission>()
            .AddSingleton<CardRights>()
            .AddSingleton<Rates>()
            .AddSingleton<Refusals>()
            .AddSingleton<Allowance>()
            .AddSingleton<FormJudge>()
            .AddSingleton<AccessGuard>()
            .AddSingleton<FormView>()
            .AddSingleton<FormDrafts>()
            .AddSingleton<FormHandler>()
            .AddSingleton<Submission>()
            .AddSingleton<KnownNames>()
            .AddSingleton<Introductions>()
            .AddSingleton<RequestCards>()
            .AddSingleton<RequestHandler>()
            .AddSingleton<RequestVisibility>()
            .AddSingleton<Membership>()
            .AddSingleton<SeenWhole>().AddSingleton<DecisionHandler>()
            .AddSingleton<UndoHandler>()
            .AddSingleton<StandInHandler>()
            .AddSingleton<HoldHandler>()
            .AddSingleton<LookupHandler>()
            .AddSingleton<PeopleHandler>()
            .AddSingleton<CommandHandlers>()
            .AddSingleton(new OwnerSettings(EffectsAtATime, Fenced: ClusterSection.OnPostgres(configuration)))
            .AddSingleton<Lanes>()
            .AddSingleton<Owners>()
            .AddSingleton<WholeFence>()
            .AddSingleton<LateCalls>()
            .AddSingleton<EffectRunner>()
            .AddSingleton<RunCheck>()
            .AddSingleton<SealCheck>()
            .AddSingleton<UpdateRunner>()
            .AddSingleton<ApprovalClock>()
            .AddSingleton<UndoNotes>()
            .AddSingleton<OutdatedCards>()
            .AddSingleton<Messenger>();
    }
}
