using KaleyraBot.Background;
using KaleyraBot.Cards;
using KaleyraBot.Kaleyra;
using KaleyraBot.Settings;
using KaleyraBot.Slack;
using KaleyraBot.Storage;
using KaleyraBot.Teams;
using KaleyraBot.TryOut;

namespace KaleyraBot;

/// <summary>The bot as a list of what exists.</summary>
public static class Bot
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = await BuildAsync(args);
        await app.RunAsync();
        return 0;
    }

    /// <summary>Everything but listening, so that tests can start it on a port of their own.</summary>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Host.Builder(args);
        adjust?.Invoke(builder);
        var passedOver = KeyCheck.RefuseUnknown(builder.Configuration);
        var demo = await builder.AddSandboxWhenNoAccountAsync();
        var local = LocalPage.MayOpen(builder.Configuration, builder.Environment, demo);

        builder.Services
            .AddCore(builder.Configuration, demo)
            .AddCards(Path.Combine(builder.Environment.ContentRootPath, "cards"))
            .AddKaleyra(builder.Configuration)
            .AddStorage(builder.Configuration, keepsKeyFile: builder.Environment.IsDevelopment())
            .AddTeams(builder.Configuration, local ? ThisMachine.Refusal : null)
            .AddSlack(builder.Configuration)
            .AddLocalPage(local)
            .AddHostedService<TurnService>()
            .AddHostedService<OwnerService>()
            .AddHostedService<TurnRecoveryService>()
            .AddHostedService<CleanupService>()
            .AddHostedService<RefusalService>()
            .AddMonitoring(builder.Configuration);

        var app = builder.Build();
        await app.Services.PrepareLedgerAsync();
        await app.NotePolicyAsync();
        await app.RecallSandboxAsync();

        app.MapTeams();
        app.MapSlack();
        app.MapLocalPage(local, demo);
        app.MapMonitoring();
        app.AnnounceKeys(passedOver);
        app.AnnounceRoles(demo);
        app.AnnounceAddress(local);
        return app;
    }
}
