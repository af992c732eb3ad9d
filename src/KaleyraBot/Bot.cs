using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Supervision;
using KaleyraBot.TryOut;

namespace KaleyraBot;

/// <summary>The program as a list of what exists; the bot itself is in <c>KaleyraBot.Hosting</c>.</summary>
public static class Bot
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = await BuildAsync(args);
        await app.RunAsync();
        return 0;
    }

    /// <summary>Everything but starting, so that tests can start it on a port of their own.</summary>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Host.Builder(args);
        adjust?.Invoke(builder);
        builder.Configuration.AddSecretFiles();
        var sandbox = await builder.AddSandboxWhenNoAccountAsync();
        builder.Services.AddKaleyraBot(builder.Configuration, bot => (bot.OnSandbox, bot.Exports) = (sandbox, true));
        SystemdWatch.Add(builder.Services);

        var app = builder.Build();
        app.MapKaleyraBot();
        app.AnnounceAddress();
        return app;
    }
}
