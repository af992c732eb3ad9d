using System.Net;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Sandbox;

/// <summary>
/// Who may call: programs of this machine. A browser never has to, so what carries a browser's marks is a page of somebody else that found
/// the port, and a Host with a name is that page's own name, made to point here.
/// </summary>
internal static class Caller
{
    private static readonly string[] OfBrowsers = ["Origin", "Sec-Fetch-Site", "Sec-Fetch-Mode"];

    public static Task JudgeAsync(HttpContext call, RequestDelegate next)
    {
        var host = call.Request.Host.Host;
        var here = string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        if (here && !OfBrowsers.Any(call.Request.Headers.ContainsKey))
        {
            return next(call);
        }
        call.Response.StatusCode = StatusCodes.Status403Forbidden;
        return call.Response.WriteAsync("The sandbox answers to programs on its own machine only: call http://127.0.0.1 with its port, and not from a web page.");
    }
}
