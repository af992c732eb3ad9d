using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>Keeps what should not be in the log after calls that anybody may make: errors, and exceptions that nobody expected.</summary>
internal sealed class FuzzLog : ILoggerProvider, ILogger
{
    private const int Most = 20;
    private readonly ConcurrentDictionary<string, string> _kept = new();

    /// <summary>One of each kind.</summary>
    public IReadOnlyCollection<string> Kept => [.. _kept.Values];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error || (logLevel == LogLevel.Warning && exception is not null))
        {
            var where = exception?.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("KaleyraBot", StringComparison.Ordinal));
            if (_kept.Count < Most)
            {
                _kept.TryAdd($"{eventId} {exception?.GetType().Name} {where}", $"{logLevel} {eventId}: {formatter(state, exception)} {exception}");
            }
        }
    }

    public void Dispose()
    {
    }
}
