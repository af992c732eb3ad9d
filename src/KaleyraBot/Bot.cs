using KaleyraBot.Hosting;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Start;
using KaleyraBot.Supervision;
using KaleyraBot.TryOut;

namespace KaleyraBot;

/// <summary>The program as a list of what exists; the bot itself is in <c>KaleyraBot.Hosting</c>.</summary>
public static class Bot
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = await BuildAsync(args);
        var (started, stopping) = (app.Lifetime.ApplicationStarted, app.Lifetime.ApplicationStopping);
        try
        {
            await app.RunAsync();
            // Whoever asked it to stop may have said with which one.
            return Environment.ExitCode;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(started.IsCancellationRequested
                ? "KaleyraBot ended before everything had that was under way. What was acknowledged is stored, and the next start goes on with it."
                : "KaleyraBot was stopped before it was ready. Where nobody asked for that, the log says why.");
            return 1;
        }
    }

    /// <summary>Everything but starting, so that tests can start it on a port of their own.</summary>
    /// <exception cref="StartException">Settings cannot work: all that do not, each as a sentence.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Host.Builder(args);
        adjust?.Invoke(builder);
        builder.Configuration.AddSecretFiles();
        var sandbox = await builder.AddSandboxWhenNoAccountAsync();
        if (builder.AddBot(sandbox) is { Count: > 0 } problems)
        {
            // Not the provider of the host, which would want to know how each of the services is made.
            await using var services = builder.Services.BuildServiceProvider();
            var all = StartProblems.Together(problems, services);
            builder.Configuration.Dispose();
            throw new StartException(all);
        }
        SystemdWatch.Add(builder.Services);
        var app = builder.Build();
        if (StartProblems.Together([], app.Services) is { Count: > 0 } late)
        {
            await app.DisposeAsync();
            throw new StartException(late);
        }
        app.MapKaleyraBot();
        app.AnnounceAddress();
        return app;
    }
}
