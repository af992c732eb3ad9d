using System.Text.Json;
using KaleyraBot.Doors.Calls;
using KaleyraBot.Doors.Payloads;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Teams.Payloads;

/// <summary>Reads an activity off the wire, within limits: larger or deeper than anything Teams sends is refused unread.</summary>
internal static class ActivityBody
{
    /// <summary>256 KiB, what the channels themselves allow.</summary>
    public const int MostBytes = 256 * 1024;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 64 };

    /// <summary>The activity, or the status that says why not: 400 or 413.</summary>
    public static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, status) = await IncomingCall.BodyAsync(request, MostBytes, cancellationToken);
        return status != StatusCodes.Status200OK ? (null, status)
            : Parse(body) is { Type.Length: > 0 } activity ? (activity, status)
            : (null, StatusCodes.Status400BadRequest);
    }

    public static Activity? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return ActivityReader.Read(JsonElement.Parse(WholeText.Mend(json).Span, Reading));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
