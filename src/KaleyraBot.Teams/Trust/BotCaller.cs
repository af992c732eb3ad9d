using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Teams.Trust;

/// <summary>What a valid token says of its caller: the service it calls from, and the channels its key may sign for.</summary>
internal sealed record BotCaller(string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>Judges the bearer token; null where there is none or it is not good.</summary>
    public static async Task<BotCaller?> AuthenticateAsync(HttpContext http)
    {
        http.Features.Set(Asked.ByTheDoor);
        var judged = await http.AuthenticateAsync(BotServiceScheme.Name);
        return judged.Succeeded ? http.Features.Get<BotCaller>() : null;
    }
}

/// <summary>
/// Says that the door asks for the token of this call. Where the scheme is the only one of a program, ASP.NET Core asks for every call.
/// </summary>
internal sealed class Asked
{
    public static readonly Asked ByTheDoor = new();
}
