using System.Security.Cryptography;
using System.Text;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// A key that seals: HMAC-SHA256 with the UTF-8 bytes of its text, so that an outsider has nothing to decode (.github/docs/audit.md).
/// </summary>
internal sealed class SealKey
{
    private const int IdLength = 16;
    private const char Between = ':';

    // 32 bytes as base64 without padding; as hex they take more, and words more still.
    private const int Shortest = 43;
    private const int ShortestHex = 64;
    private const int FewestLetters = 12;

    private readonly byte[] _bytes;

    private SealKey(string text)
    {
        _bytes = Encoding.UTF8.GetBytes(text);
        Id = Mac("key id")[..IdLength];
    }

    /// <summary>Names the key and gives nothing of it away.</summary>
    public string Id { get; }

    public static SealKey Of(string text) => new(text);

    /// <summary>Whether nobody can find it by trying, as far as its looks tell.</summary>
    public static bool IsStrong(string text) => text.Length >= Shortest
        && (text.Length >= ShortestHex || !text.All(char.IsAsciiHexDigit))
        && text.Distinct().Count() >= FewestLetters;

    public string Seal(string text) => $"{Id}{Between}{Mac(text)}";

    /// <summary>A seal as the database keeps it, in less than half of the room.</summary>
    public static byte[] ToBytes(string seal) => Convert.FromHexString(seal.Remove(IdLength, 1));

    /// <summary>Back again; what is no seal becomes a text that no key has made.</summary>
    public static string ToText(byte[] seal) =>
        Convert.ToHexStringLower(seal) is { Length: > IdLength } text ? text.Insert(IdLength, $"{Between}") : "";

    public bool Made(string seal, string text) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(seal), Encoding.UTF8.GetBytes(Seal(text)));

    private string Mac(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_bytes, Encoding.UTF8.GetBytes(text)));
}
