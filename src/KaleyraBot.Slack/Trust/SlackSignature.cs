using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace KaleyraBot.Slack.Trust;

/// <summary>
/// Slack's signature of a call, version 0: HMAC-SHA256 over <c>v0:&lt;timestamp&gt;:&lt;body&gt;</c>, the body as the bytes that came.
/// A call is refused without a word why; the reason is for the log.
/// </summary>
internal static class SlackSignature
{
    public const string Header = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const string Version = "v0=";
    private const string Wrong = "signature-wrong";

    /// <summary>Seconds that a call may be old, or early where a clock is wrong: after that it could be a recorded one.</summary>
    private const long Window = 300;

    /// <summary>The same with one of several secrets, while one follows another.</summary>
    public static string? Refusal(
        IEnumerable<string> secrets, StringValues signatures, StringValues timestamps, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var refusal = Wrong;
        foreach (var secret in secrets)
        {
            refusal = Refusal(secret, signatures, timestamps, body, now);
            if (refusal != Wrong)
            {
                break;
            }
        }
        return refusal;
    }

    /// <summary>Null where the call is Slack's and fresh; else the reason.</summary>
    public static string? Refusal(
        string secret, StringValues signatures, StringValues timestamps, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (signatures is not [{ } signature] || timestamps is not [{ } timestamp])
        {
            return signatures.Count == 0 || timestamps.Count == 0 ? "header-missing" : "header-twice";
        }
        Span<byte> theirs = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryRead(signature, theirs))
        {
            return "signature-garbled";
        }
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return "timestamp-garbled";
        }
        if (Math.Abs(now.ToUnixTimeSeconds() - seconds) > Window)
        {
            return "timestamp-stale";
        }
        return CryptographicOperations.FixedTimeEquals(Compute(secret, timestamp, body), theirs) ? null : Wrong;
    }

    /// <summary>The 32 bytes of the signature.</summary>
    public static byte[] Compute(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        mac.AppendData(body);
        return mac.GetHashAndReset();
    }

    private static bool TryRead(string signature, Span<byte> bytes) =>
        signature.Length == Version.Length + (2 * bytes.Length)
        && signature.StartsWith(Version, StringComparison.Ordinal)
        && Convert.FromHexString(signature.AsSpan(Version.Length), bytes, out _, out _) == OperationStatus.Done;
}
