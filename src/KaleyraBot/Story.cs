using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage;
using Microsoft.Extensions.Options;

namespace KaleyraBot;

/// <summary>Registers the story of Core.</summary>
internal static class Story
{
    private const int EffectsAtATime = 8;

    public static IServiceCollection AddStory(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new Access(configuration.GetSection("Access:Requesters").Get<string[]>() ?? []))
        .AddSingleton<IDialog, UpdateDialog>()
        .AddSingleton<FormSteps>()
        .AddSingleton<Submission>()
        .AddSingleton<Requests>()
        .AddSingleton<Lookups>()
        .AddSingleton(provider => new WorkerSettings(EffectsAtATime, provider.GetRequiredService<IOptions<StorageOptions>>().Value.Lease))
        .AddSingleton<Worker>()
        .AddSingleton<EffectRunner>()
        .AddSingleton<UpdateRunner>()
        .AddSingleton<Messenger>();
}
