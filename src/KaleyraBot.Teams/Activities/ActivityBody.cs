using System.Text.Json;
using KaleyraBot.Core.Chat;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Teams.Activities;

/// <summary>Reads an activity off the wire, within limits: larger or deeper than anything Teams sends is refused unread.</summary>
internal static class ActivityBody
{
    /// <summary>256 KiB, what the channels themselves allow.</summary>
    public const int MostBytes = 256 * 1024;

    private static readonly JsonSerializerOptions Reading = new() { MaxDepth = 64 };

    /// <summary>The activity, or the status that says why not: 400 or 413.</summary>
    public static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (request.ContentLength > MostBytes || await BytesAsync(request.Body, cancellationToken) is not { } body)
            {
                return (null, StatusCodes.Status413PayloadTooLarge);
            }
            return Parse(body) is { Type.Length: > 0 } activity ? (activity, StatusCodes.Status200OK) : (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException broken)
        {
            return (null, broken.StatusCode);
        }
    }

    public static Activity? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return ActivityReader.Read(JsonSerializer.Deserialize<JsonElement>(WholeText.Mend(json).Span, Reading));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        // A bare null would become an empty memory here, and the body an empty one.
        return length > MostBytes ? default(ReadOnlyMemory<byte>?) : buffer.AsMemory(0, length);
    }
}
