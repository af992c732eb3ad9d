using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KaleyraBot;

/// <summary>Registers the story of Core.</summary>
internal static class Story
{
    private const int EffectsAtATime = 8;

    /// <param name="services">Where to.</param>
    /// <param name="configuration">Read at once, so that a mistake stops the start.</param>
    /// <param name="demo">The local demo on the embedded sandbox.</param>
    public static IServiceCollection AddStory(this IServiceCollection services, IConfiguration configuration, bool demo)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(AccessSettings.Read(configuration, demo))
            .AddSingleton(ApprovalSettings.Read(configuration))
            .AddSingleton<IDialog, UpdateDialog>()
            .AddSingleton<FormJudge>()
            .AddSingleton<Doorkeeper>()
            .AddSingleton<FormSteps>()
            .AddSingleton<Submission>()
            .AddSingleton<Requests>()
            .AddSingleton<Membership>()
            .AddSingleton<SeenWhole>().AddSingleton<Decisions>()
            .AddSingleton<UndoSteps>()
            .AddSingleton<StandIns>()
            .AddSingleton<Lookups>()
            .AddSingleton(provider => new WorkerSettings(EffectsAtATime, provider.GetRequiredService<IOptions<StorageOptions>>().Value.Lease))
            .AddSingleton<Worker>()
            .AddSingleton<EffectRunner>()
            .AddSingleton<RunCheck>()
            .AddSingleton<UpdateRunner>()
            .AddSingleton<ApprovalClock>()
            .AddSingleton<Reversals>()
            .AddSingleton<Messenger>();
    }
}
