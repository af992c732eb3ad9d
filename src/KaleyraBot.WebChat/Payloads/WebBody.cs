using KaleyraBot.Doors.Calls;
using KaleyraBot.Doors.Payloads;
using KaleyraBot.WebChat.Trust;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.WebChat.Payloads;

/// <summary>What is posted here: JSON, and no more of it than the page ever sends.</summary>
internal static class WebBody
{
    /// <param name="context">The request.</param>
    /// <param name="largest">Bytes.</param>
    /// <param name="answer">Reads the body, in which every text is whole, and answers it.</param>
    public static async Task<IResult> ReadAsync(HttpContext context, int largest, Func<ReadOnlyMemory<byte>, Task<IResult>> answer)
    {
        if (!WebGuard.IsJson(context.Request))
        {
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
        var (body, status) = await IncomingCall.BodyAsync(context.Request, largest, context.RequestAborted);
        return status == StatusCodes.Status200OK ? await answer(WholeText.Mend(body)) : TypedResults.StatusCode(status);
    }
}
