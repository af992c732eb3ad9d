using KaleyraBot.Doors.Payloads;
using KaleyraBot.WebChat.Trust;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

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
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest;
        }
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            return await answer(WholeText.Mend(body.ToArray()));
        }
        catch (BadHttpRequestException tooLarge)
        {
            return TypedResults.StatusCode(tooLarge.StatusCode);
        }
    }
}
