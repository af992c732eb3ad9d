using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KaleyraBot.WebChat;

/// <summary>
/// Why a request is not from this machine's own page, or null when it is. A web page elsewhere can make the browser send requests to
/// localhost (CSRF) or let its own name point there (DNS rebinding): the Host, Origin and Sec-Fetch-Site headers, which scripts cannot
/// set, tell them apart.
/// </summary>
internal static class WebGuard
{
    public static string? Refusal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote) ? "The web chat is open on this machine only."
        : !IsLoopback(context.Request.Host) ? "The web chat answers to localhost only."
        : IsElsewhere(context.Request) ? "The web chat answers to its own page only."
        : null;

    private static bool IsLoopback(HostString host) => host.Host is "localhost" or "127.0.0.1" or "[::1]";

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
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
