using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KaleyraBot.WebChat.Trust;

/// <summary>
/// Why a request of this machine is not from the bot's own page, or null when it is. A web page elsewhere can make the browser send
/// requests to localhost (CSRF): the Origin and Sec-Fetch-Site headers, which scripts cannot set, tell them apart. Whether it is of this
/// machine at all, which its Host tells too (DNS rebinding), is the host's to judge.
/// </summary>
internal static class WebGuard
{
    public static string? Refusal(HttpRequest request) =>
        IsElsewhere(request) ? "The web chat answers to its own page only: open its address in the browser itself." : null;

    /// <summary>A link on another site may open the page (that changes nothing), but nothing beyond it.</summary>
    private static bool IsElsewhere(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}")
        {
            return true;
        }
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site is not ("" or "same-origin" or "none") && !IsPage(request);
    }

    private static bool IsPage(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path == "/";

    /// <summary>Only JSON: a form of another site can send three content types without asking first, and this is none of them.</summary>
    public static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
