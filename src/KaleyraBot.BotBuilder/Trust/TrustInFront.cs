using KaleyraBot.Doors.Calls;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Trust;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.BotBuilder.Trust;

/// <summary>Judges who calls a route before anything of the program does, and hands on the body that it read within the limit.</summary>
internal sealed class TrustInFront(PathString path) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(AdmitAsync);
        next(app);
    };

    private async Task AdmitAsync(HttpContext http, RequestDelegate next)
    {
        if (IsThere(http.Request.Path) && await RefusalAsync(http) is { } refused)
        {
            http.Response.StatusCode = refused;
            return;
        }
        await next(http);
    }

    /// <summary>Routes are found with a slash at their end, too.</summary>
    private bool IsThere(PathString asked) =>
        string.Equals(asked.Value?.TrimEnd('/'), path.Value?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private static async Task<int?> RefusalAsync(HttpContext http)
    {
        var trust = http.RequestServices.GetRequiredService<CallTrust>();
        if (IncomingCall.Refusal(http, trust.IsOpen) is { } closed)
        {
            return closed;
        }
        if (trust.Elsewhere(http) is not null)
        {
            return StatusCodes.Status403Forbidden;
        }
        if ((await trust.CallerAsync(http)).Refused is { } unknown)
        {
            return unknown;
        }
        var (body, status) = await IncomingCall.BodyAsync(http.Request, ActivityBody.MostBytes, http.RequestAborted);
        if (status != StatusCodes.Status200OK)
        {
            return trust.Unreadable(status);
        }
        http.Request.Body = new MemoryStream(body.ToArray());
        return null;
    }
}
