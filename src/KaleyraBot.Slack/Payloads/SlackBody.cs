using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

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

    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    /// <summary>The bytes, or the status that says why not.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, int Status)> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (request.ContentLength > MostBytes)
            {
                return (default, StatusCodes.Status413PayloadTooLarge);
            }
            using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
            var buffer = new byte[16 * 1024];
            for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
            {
                if (body.Length + read > MostBytes)
                {
                    return (default, StatusCodes.Status413PayloadTooLarge);
                }
                body.Write(buffer, 0, read);
            }
            return (body.GetBuffer().AsMemory(0, (int)body.Length), StatusCodes.Status200OK);
        }
        catch (BadHttpRequestException broken)
        {
            return (default, broken.StatusCode);
        }
    }

    /// <summary>A command as an object of texts, an interaction as its payload, an event as it is; or the status that says why not.</summary>
    public static (JsonObject? Payload, int Status) Parse(SlackRoute route, string? contentType, ReadOnlySpan<byte> body)
    {
        if (!IsOf(contentType, route == SlackRoute.Events ? Json : Form))
        {
            return (null, StatusCodes.Status415UnsupportedMediaType);
        }
        var payload = route switch
        {
            SlackRoute.Events => SlackJson.Parse(body),
            SlackRoute.Commands => Fields(body) is { Count: > 0 } fields ? Flat(fields) : null,
            _ => Fields(body) is { } fields && fields.GetValueOrDefault("payload") is [{ } json] ? SlackJson.Parse(Encoding.UTF8.GetBytes(json)) : null,
        };
        return (payload, payload is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    /// <summary>
    /// Whether this is Slack asking if the address has a certificate, the one call that may come unsigned. It is answered, and whatever else
    /// stands in it is ignored, or anybody could have a command carried out by adding this field.
    /// </summary>
    public static bool IsCertificateCheck(SlackRoute route, string? contentType, ReadOnlySpan<byte> body) =>
        route == SlackRoute.Commands && IsOf(contentType, Form) && Fields(body)?.GetValueOrDefault("ssl_check") is ["1"];

    private static Dictionary<string, StringValues>? Fields(ReadOnlySpan<byte> body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body));
            return reader.ReadForm();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static JsonObject Flat(Dictionary<string, StringValues> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)JsonValue.Create(field.Value[0]))));

    /// <summary>Parameters such as a charset say nothing that is not known.</summary>
    private static bool IsOf(string? contentType, string mediaType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && string.Equals(type.MediaType, mediaType, StringComparison.OrdinalIgnoreCase);
}
