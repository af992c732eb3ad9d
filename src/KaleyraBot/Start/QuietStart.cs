namespace KaleyraBot.Start;

/// <summary>
/// What stops the start is said by the program in one line, or by the runtime with its stack where it is no mistake of the settings; so the
/// host, which would log it before, is quiet about it until it has started.
/// </summary>
internal sealed class QuietStart : IHostedLifecycleService
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    private bool _started;

    public static void Add(WebApplicationBuilder builder)
    {
        var quiet = new QuietStart();
        builder.Services.AddSingleton<IHostedService>(quiet);
        builder.Logging.AddFilter(Host, level => level >= LogLevel.Critical || (quiet._started && level >= LogLevel.Warning));
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _started = true;
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
