using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Doors.Payloads;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Slack.Payloads;

/// <summary>The three addresses that Slack calls.</summary>
internal enum SlackRoute
{
    Commands, Interactions, Events,
}

/// <summary>Reads the body of a call: first the bytes, which the signature is over, and only later what they say.</summary>
internal static class SlackBody
{
    /// <summary>1 MiB. A window may have 250 KB and comes back URL-encoded.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>A command has some fifteen.</summary>
    private const int MostFields = 1_000;

    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    /// <summary>
    /// A command as an object of texts, an interaction as its payload, an event as it is; or the status that says why not.
    /// </summary>
    public static (JsonObject? Payload, int Status) Parse(SlackRoute route, string? contentType, ReadOnlyMemory<byte> body)
    {
        if (!IsOf(contentType, route == SlackRoute.Events ? Json : Form))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }
        var payload = route switch
        {
            SlackRoute.Events => ForgivingJson.Parse(body),
            SlackRoute.Commands => Fields(body.Span) is { Count: > 0 } fields ? Flat(fields) : null,
            _ => Fields(body.Span)?.FindAll(field => field.Name == "payload") is [var (_, json)]
                ? ForgivingJson.Parse(Decoded(json))
                : null,
        };
        return (payload, payload is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    /// <summary>
    /// Whether this is Slack asking if the address has a certificate, the one call that may come unsigned. It is told by its bytes,
    /// answered, and never read: else anybody could have a command carried out by adding this field.
    /// </summary>
    public static bool IsCertificateCheck(ReadOnlySpan<byte> fields)
    {
        var found = 0;
        foreach (var field in fields.Split((byte)'&'))
        {
            found += fields[field].SequenceEqual("ssl_check=1"u8) ? 1 : 0;
        }
        return found == 1;
    }

    /// <summary>The fields with their values as they came; null where there are more than anybody sends.</summary>
    private static List<(string Name, byte[] Value)>? Fields(ReadOnlySpan<byte> body)
    {
        var fields = new List<(string, byte[])>();
        foreach (var range in body.Split((byte)'&'))
        {
            var field = body[range];
            if (field.Length == 0)
            {
                continue;
            }
            if (fields.Count == MostFields)
            {
                return null;
            }
            var equals = field.IndexOf((byte)'=');
            fields.Add((Text(equals < 0 ? field : field[..equals]), equals < 0 ? [] : field[(equals + 1)..].ToArray()));
        }
        return fields;
    }

    private static JsonObject Flat(List<(string Name, byte[] Value)> fields)
    {
        var flat = new JsonObject();
        foreach (var (name, value) in fields)
        {
            flat.TryAdd(name, Text(value));
        }
        return flat;
    }

    private static string Text(ReadOnlySpan<byte> written) => Encoding.UTF8.GetString(Decoded(written.ToArray()));

    /// <summary>
    /// Decoded as bytes: an escape that is no UTF-8 must become a broken character, not stay as the letters it is written with.
    /// </summary>
    private static byte[] Decoded(byte[] written) => WebUtility.UrlDecodeToBytes(written, 0, written.Length);

    /// <summary>Parameters such as a charset say nothing that is not known.</summary>
    private static bool IsOf(string? contentType, string mediaType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
            && string.Equals(type.MediaType, mediaType, StringComparison.OrdinalIgnoreCase);
}
