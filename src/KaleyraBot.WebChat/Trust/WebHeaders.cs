using Microsoft.AspNetCore.Http;

namespace KaleyraBot.WebChat.Trust;

/// <summary>What every answer of this door says to the browser: nothing from elsewhere, nothing framed, nothing kept.</summary>
internal static class WebHeaders
{
    /// <summary>Styles set by script are the card renderer's; style sheets and scripts come from here alone.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Set(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
