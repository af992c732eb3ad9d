using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Teams.Trust;

/// <summary>What a valid token says of its caller: the service it calls from, and the channels its key may sign for.</summary>
internal sealed record BotCaller(string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>Judges the bearer token; null where there is none or it is not good.</summary>
    public static async Task<BotCaller?> AuthenticateAsync(HttpContext http)
    {
        var judged = await http.AuthenticateAsync(BotServiceScheme.Name);
        return judged.Succeeded ? http.Features.Get<BotCaller>() : null;
    }
}
