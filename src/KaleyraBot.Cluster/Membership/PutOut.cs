using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Cluster.Membership;

/// <summary>
/// What happens when the others have gone on without this process. By itself Orleans would tear it down in the middle of a call, and nobody
/// would know what it had sent: so it is asked to stop, which lets calls under way end and be told of.
/// </summary>
internal sealed class PutOut(IHostApplicationLifetime host, ILogger<PutOut> log) : IFatalErrorHandler
{
    private int _told;

    public bool IsUnexpected(Exception exception) => false;

    public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
    {
        if (Interlocked.Exchange(ref _told, 1) == 0)
        {
            Log.PutOut(log, context ?? "", exception);
            Environment.ExitCode = 1;
            host.StopApplication();
        }
    }
}
