using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Cluster.Membership;

/// <summary>
/// What happens when the others have gone on without this process. By itself Orleans would tear it down in the middle of a call, and nobody
/// would know what it had sent: so it is asked to stop, which lets calls under way end and be told of.
/// </summary>
internal sealed class PutOut(IHostApplicationLifetime host, ILogger<PutOut> log) : IFatalErrorHandler, IDisposable
{
    private readonly CancellationTokenSource _out = new();
    private int _told;

    /// <summary>From when on nobody answers this process any more.</summary>
    public CancellationToken Out => _out.Token;

    public bool IsUnexpected(Exception exception) => false;

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        if (Interlocked.Exchange(ref _told, 1) == 0)
        {
            if (host.ApplicationStarted.IsCancellationRequested)
            {
                Log.PutOut(log, context ?? "", exception);
            }
            else
            {
                Log.NotTakenIn(log, context ?? "", exception);
            }
            Environment.ExitCode = 1;
            _out.Cancel();
            host.StopApplication();
        }
    }

    public void Dispose() => _out.Dispose();
}
