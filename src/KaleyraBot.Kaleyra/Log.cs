using System.Globalization;
using System.Text.RegularExpressions;
using KaleyraBot.Core.Requests;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Kaleyra;

/// <summary>What this room writes to the log: names, lengths, statuses and times; never a value, a SID or a key.</summary>
internal static partial class Log
{
    private const string None = "none";

    public static void Answered(ILogger log, Telemetry.Call call, string waNumber, UpdateResult result, int? status, string? fault)
    {
        var level = result is UpdateResult.Succeeded ? LogLevel.Information : LogLevel.Warning;
        if (log.IsEnabled(level))
        {
            // The last digits are enough to find a number, and not enough to call it.
            var number = $"…{waNumber[^Math.Min(4, waNumber.Length)..]}";
            var (outcome, code, milliseconds) = (result.GetType().Name, Code(result) ?? None, (long)call.Took.TotalMilliseconds);
            var http = status?.ToString(CultureInfo.InvariantCulture) ?? None;
            Answered(log, level, call.Account, number, call.Fields, outcome, http, code, fault ?? None, milliseconds);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "No account named {Account} is in the settings: nothing was sent")]
    public static partial void AccountMissing(ILogger log, string account);

    [LoggerMessage(EventId = 2, SkipEnabledCheck = true,
        Message = "Kaleyra account {Account}, number {Number}, {Fields}: {Outcome}, HTTP {Status}, code {Code}, fault {Fault}, {Milliseconds} ms")]
    private static partial void Answered(ILogger log, LogLevel level, string account, string number,
        string fields, string outcome, string status, string code, string fault, long milliseconds);

    [LoggerMessage(3, LogLevel.Warning,
        "Kaleyra does not answer for account {Account}: its circuit breaker is open. Its requests wait; one call is made in {Pause} to see whether it answers again")]
    public static partial void CircuitOpened(ILogger log, string account, TimeSpan pause);

    [LoggerMessage(4, LogLevel.Information, "The circuit breaker of Kaleyra account {Account} is half-open: one call is made")]
    public static partial void CircuitTried(ILogger log, string account);

    [LoggerMessage(5, LogLevel.Information, "Kaleyra answers again for account {Account}: its circuit breaker is closed. Its requests go on")]
    public static partial void CircuitClosed(ILogger log, string account);

    [LoggerMessage(6, LogLevel.Information, "The API key of Kaleyra account {Account} changed in the settings: calls have the new one from now on")]
    public static partial void KeyChanged(ILogger log, string account);

    // A code is a short word. Anything else in its place may be an echo of what was sent.
    private static string? Code(UpdateResult result) =>
        result.Refusal()?.Code is { } code ? CodeShaped().IsMatch(code) ? code : "(odd)" : null;

    [GeneratedRegex(@"^[A-Z]{0,5}-?[0-9]{1,6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeShaped();
}
