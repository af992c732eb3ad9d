using System.Diagnostics;
using System.Threading.Channels;

namespace KaleyraBot.Tests.Cluster;

/// <summary>A replica of <c>tests/KaleyraBot.Crash</c>, told apart by what it prints; killed with the test, however that ends.</summary>
internal sealed class ReplicaProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Channel<string> _printed = Channel.CreateUnbounded<string>();
    private readonly Process _process;
    private readonly Task<string> _errors;

    private ReplicaProcess(Process process)
    {
        (_process, _errors) = (process, process.StandardError.ReadToEndAsync());
        process.OutputDataReceived += (_, line) =>
            _ = line.Data is null ? _printed.Writer.TryComplete() : _printed.Writer.TryWrite(line.Data);
        process.BeginOutputReadLine();
    }

    public int Id => _process.Id;

    /// <param name="database">Its connection string.</param>
    /// <param name="effects">Where it writes down what it did.</param>
    /// <param name="sleep">Where its first call falls asleep: intent, late, call or never.</param>
    public static ReplicaProcess Start(string database, string effects, string sleep = "never")
    {
        // Its build output stands beside the one of the tests.
        var ours = new DirectoryInfo(AppContext.BaseDirectory);
        var dll = Path.Combine(ours.Parent!.Parent!.FullName, "KaleyraBot.Crash", ours.Name, "KaleyraBot.Crash.dll");
        return new(Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [dll, "replica", database, effects, sleep])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
    }

    /// <summary>Waits until it prints that.</summary>
    public async Task SaysAsync(string line)
    {
        try
        {
            while (await _printed.Reader.ReadAsync().AsTask().WaitAsync(Patience) != line)
            {
            }
        }
        catch (Exception exception) when (exception is ChannelClosedException or TimeoutException)
        {
            Kill();
            throw new InvalidOperationException($"A replica never said \"{line}\": {await _errors}", exception);
        }
    }

    /// <summary>STOP, CONT or TERM.</summary>
    public async Task SignalAsync(string signal)
    {
        using var send = Process.Start("kill", [$"-{signal}", $"{Id}"]);
        await send.WaitForExitAsync();
    }

    public void Kill() => _process.Kill();

    /// <summary>Waits for its end, which is in order or not.</summary>
    public async Task EndAsync(int code)
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(_process.ExitCode == code, $"A replica ended with {_process.ExitCode}: {await _errors}");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
