using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KaleyraBot.Storage.Chain;

/// <summary>
/// The hashes of the audit, which an outsider can compute from the export with a few lines of any language (.github/docs/audit.md, "The
/// canonical form").
/// A part is written as <c>length:text,</c> with the length in bytes of UTF-8, and a missing one as <c>-,</c>, so that no two lists of
/// parts read the same. The digest of a personal value is SHA-256 over its salt and the value. The hash of an entry is SHA-256 over the
/// previous hash, number, time, actor, surface, action, request, WhatsApp number, detail, and then name and digest of each value in the
/// order of their names. Because it covers the digest and not the value, a value can be erased and the chain stays as it was; because
/// the salt goes with it, nobody can guess the value by trying.
/// </summary>
internal static class AuditHash
{
    /// <summary>What the first entry names as the hash before it.</summary>
    public static readonly string None = new('0', 64);

    /// <summary>Bytes of an ordinary entry; more is made room for.</summary>
    private const int MostlyEnough = 1024;

    private const int MostDigits = 10;

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The salt counts as its text, so that not even a letter's case can change unseen.</summary>
    public static string Digest(string salt, string value) => Sum([salt, value]);

    public static string Of(string previous, Hashed entry) => Sum([
        previous, entry.Seq.ToString(CultureInfo.InvariantCulture), entry.At, entry.Actor, entry.Surface, entry.Action,
        entry.Request?.ToString(CultureInfo.InvariantCulture), entry.WaNumber, entry.Detail,
        .. entry.Values.OrderBy(value => value.Name, StringComparer.Ordinal).SelectMany(value => new[] { value.Name, value.Digest })]);

    private static string Sum(IEnumerable<string?> parts)
    {
        var all = new ArrayBufferWriter<byte>(MostlyEnough);
        foreach (var part in parts)
        {
            if (part is null)
            {
                all.Write("-,"u8);
                continue;
            }
            var length = Encoding.UTF8.GetByteCount(part);
            length.TryFormat(all.GetSpan(MostDigits), out var digits, default, CultureInfo.InvariantCulture);
            all.Advance(digits);
            all.Write(":"u8);
            Encoding.UTF8.GetBytes(part, all);
            all.Write(","u8);
        }
        return Convert.ToHexStringLower(SHA256.HashData(all.WrittenSpan));
    }
}

/// <summary>What the hash of an entry covers besides the previous hash.</summary>
internal sealed record Hashed(
    long Seq, string At, string Actor, string Surface, string Action, long? Request, string? WaNumber, string Detail,
    IReadOnlyList<(string Name, string Digest)> Values);
