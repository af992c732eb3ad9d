using Azure.Core;
using Azure.Identity;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams.Api;

/// <summary>
/// The token of a user-assigned managed identity, whose client id is the bot's app id. Azure.Identity keeps and renews it; a refusal cannot
/// make it ask anew.
/// </summary>
internal sealed class ManagedIdentityToken(TokenCredential credential, IOptions<TeamsOptions> options) : ITokenSource
{
    public static TokenCredential Credential(TeamsOptions options) =>
        new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.AppId));

    public async ValueTask<string?> TokenAsync(bool fresh, CancellationToken cancellationToken)
    {
        try
        {
            return (await credential.GetTokenAsync(new([options.Value.Cloud.Scope]), cancellationToken)).Token;
        }
        catch (AuthenticationFailedException refused)
        {
            throw new TokenUnavailableException(
                "The managed identity gave no token: is it assigned to this machine, and is MicrosoftAppId its client id?", refused);
        }
    }
}
