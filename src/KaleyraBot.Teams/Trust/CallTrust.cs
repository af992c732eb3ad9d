using KaleyraBot.Core.Diagnostics;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Teams.Trust;

/// <summary>
/// Whether a call may bring its event: first who calls, then, with the event read, whether it belongs to them. Each refusal is the status
/// to answer with, and stands in the log with its reason.
/// </summary>
internal sealed class CallTrust(
    CurrentTeamsMode mode, Emulators emulators, BotServiceScheme tokens, ActivityTrust trust, Sampled refusals, ILogger<CallTrust> log)
{
    public bool IsOpen => mode.State != TeamsMode.Closed;

    /// <summary>Open for emulators of this machine, and this call comes from elsewhere: the sentence that says so; else null.</summary>
    public string? Elsewhere(HttpContext http)
    {
        if (mode.State != TeamsMode.Emulator || emulators.Elsewhere!(http) is not { } elsewhere)
        {
            return null;
        }
        Refuse(StatusCodes.Status403Forbidden, elsewhere.TrimEnd('.'));
        return elsewhere;
    }

    /// <summary>Whose token the call carries; nobody's in front of an emulator.</summary>
    public async Task<(BotCaller? Caller, int? Refused)> CallerAsync(HttpContext http) =>
        mode.State != TeamsMode.Open ? (null, null)
        : await tokens.AuthenticateAsync(http) is { } caller ? (caller, null)
        : (null, Refuse(StatusCodes.Status401Unauthorized, "no valid bearer token of the Bot Service"));

    /// <summary>Null where the event may be what its caller says.</summary>
    public int? Judge(Activity activity, BotCaller? caller, HttpRequest request) =>
        (caller is null ? trust.JudgeEmulator(activity, request) : trust.Judge(activity, caller)) is { } refusal
            ? Refuse(refusal.Status, refusal.Why)
            : null;

    /// <summary>The whole of it, for an event that was read already by the program around the bot.</summary>
    public async Task<int?> JudgeAsync(Activity activity, HttpContext http)
    {
        if (!IsOpen || Elsewhere(http) is not null)
        {
            return IsOpen ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
        }
        var (caller, unknown) = await CallerAsync(http);
        return unknown ?? Judge(activity, caller, http.Request);
    }

    public int Unreadable(int status) => Refuse(status, "the body is not an activity");

    private int Refuse(int status, string why)
    {
        refusals.Note($"teams {status} {why}", () => log.Refused(status, why), more => log.RefusedMore(more, status, why));
        return status;
    }
}
