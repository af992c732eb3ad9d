using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Doors.Calls;

/// <summary>What each route of a door asks of a call before it looks at it, and the bytes that came with it.</summary>
public static class IncomingCall
{
    private const int Usual = 8 * 1024;

    /// <summary>
    /// Null where the call may be looked at. A door without its credentials is not there at all; an open one is for POST alone.
    /// </summary>
    public static int? Refusal(HttpContext http, bool isOpen)
    {
        if (!isOpen)
        {
            return StatusCodes.Status404NotFound;
        }
        if (HttpMethods.IsPost(http.Request.Method))
        {
            return null;
        }
        http.Response.Headers.Allow = HttpMethods.Post;
        return StatusCodes.Status405MethodNotAllowed;
    }

    /// <summary>The bytes, of which there may be so many at most; or the status that says why not: 413, or what the server found.</summary>
    public static async Task<(ReadOnlyMemory<byte> Bytes, int Status)> BodyAsync(
        HttpRequest request, int most, CancellationToken cancellationToken)
    {
        try
        {
            return await WholeAsync(request.Body, request.ContentLength, most, cancellationToken) is { } bytes
                ? (bytes, StatusCodes.Status200OK)
                : (default, StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException broken)
        {
            return (default, broken.StatusCode);
        }
    }

    /// <summary>
    /// Into a buffer of the length that was announced, or one that grows. One of the largest length that is taken would be a burden for
    /// each call: far larger than nearly all of them, and too large for the runtime to throw away cheaply.
    /// </summary>
    /// <param name="body">What comes in.</param>
    /// <param name="announced">Its length in bytes, where the sender says it.</param>
    /// <param name="most">The length in bytes up to which it is taken.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null where it is longer than that.</returns>
    internal static async Task<ReadOnlyMemory<byte>?> WholeAsync(
        Stream body, long? announced, int most, CancellationToken cancellationToken)
    {
        if (announced > most)
        {
            return default(ReadOnlyMemory<byte>?);
        }
        // One byte more, so that the end is seen without room being made for it.
        var buffer = new byte[(announced ?? Usual) + 1];
        var length = 0;
        for (int read; (read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0;)
        {
            length += read;
            if (length > most)
            {
                // A bare null would become an empty memory here, and the body an empty one.
                return default(ReadOnlyMemory<byte>?);
            }
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(2 * length, most + 1));
            }
        }
        return buffer.AsMemory(0, length);
    }
}
