using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The real bot as a process of its own, to be killed without warning.</summary>
internal sealed partial class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private readonly Task<string> _output;

    private BotProcess(Process process, Uri url, Task<string> output) => (_process, Url, _output) = (process, url, output);

    public Uri Url { get; }

    /// <summary>All that it wrote to standard output, when it has ended.</summary>
    public Task<string> OutputAsync() => _output;

    public static async Task<BotProcess> StartAsync(IReadOnlyDictionary<string, string> settings, string environment = "Development")
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "KaleyraBot.dll"), "--environment", environment, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        var process = Process.Start(start)!;
        // One that never says that it is ready is killed, too, and fails the test with what it said instead.
        using var patience = new CancellationTokenSource(Patience);
        await using var end = patience.Token.Register(process.Kill);
        var errors = process.StandardError.ReadToEndAsync();
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Append(line).Append('\n');
            if (Ready().Match(line) is { Success: true } ready)
            {
                // Whoever does not read a pipe blocks the one who writes.
                return new(process, new(ready.Groups["url"].Value), RestAsync(process, said));
            }
        }
        throw new InvalidOperationException($"The bot did not start: {await errors}");
    }

    /// <summary>SIGTERM, as whoever updates it sends it.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>When it has ended by itself.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>SIGSTOP: asleep, with all that it has open.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    /// <summary>SIGCONT.</summary>
    public Task WakeAsync() => SignalAsync("CONT");

    /// <summary>SIGKILL: no handler runs, no buffer is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
        _process.Dispose();
    }

    private static async Task<string> RestAsync(Process process, StringBuilder said) =>
        said.Append(await process.StandardOutput.ReadToEndAsync()).ToString();

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {_process.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    [GeneratedRegex(@"ready(\. Open| at) (?<url>http://[0-9.]+:[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Ready();
}
