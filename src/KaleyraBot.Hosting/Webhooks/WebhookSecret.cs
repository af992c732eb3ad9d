using System.Security.Cryptography;
using System.Text;

namespace KaleyraBot.Hosting.Webhooks;

/// <summary>A secret that a receiver shares, and what it signs (Standard Webhooks, <c>v1</c>).</summary>
internal sealed class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Shortest = 24;
    private const int Longest = 64;

    private readonly byte[] _key;

    private WebhookSecret(byte[] key) => _key = key;

    /// <summary>How one is written, for a sentence.</summary>
    public static string Form => $"{Prefix} and the base64 of {Shortest} to {Longest} random bytes";

    /// <summary>Null where the text is none.</summary>
    public static WebhookSecret? Read(string text)
    {
        var bytes = new byte[Longest + 2];
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[Prefix.Length..], bytes, out var length)
            && length is >= Shortest and <= Longest ? new(bytes[..length]) : null;
    }

    /// <summary>The signature of a message: its id, the seconds since 1970, and the body as it goes over the wire.</summary>
    public string Sign(string id, long stamp, byte[] body) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(_key, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{stamp}."), .. body]))}";

    public override string ToString() => "(secret)";
}
