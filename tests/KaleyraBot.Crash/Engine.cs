using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Crash;

/// <summary>The real owners and what they run, before a world that writes down what reaches it.</summary>
internal static class Engine
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddEngine(this IServiceCollection services, Witness witness) => services
        .AddSingleton<INumberApi>(witness)
        .AddSingleton<IChat>(witness)
        // Far more attempts than kills: what dies in a call shall be called again, not given up.
        .AddSingleton(new RetryPolicy(MaxAttempts: 1000, Delay: Lease))
        .AddSingleton(new OwnerSettings(Parallel: 4))
        .AddSingleton(new AccessPolicy([])).AddSingleton(new ApprovalPolicy()).AddSingleton(new NumberBook([]))
        .AddSingleton<Lanes>().AddSingleton<Owners>().AddSingleton<WholeFence>()
        .AddSingleton<EffectRunner>().AddSingleton<UpdateRunner>().AddSingleton<RunCheck>().AddSingleton<SealCheck>()
        .AddSingleton<LateCalls>().AddSingleton<ApprovalClock>().AddSingleton<UndoNotes>().AddSingleton<OutdatedCards>()
        .AddSingleton<KnownNames>().AddSingleton<Introductions>().AddSingleton<RequestCards>().AddSingleton<Messenger>();
}
