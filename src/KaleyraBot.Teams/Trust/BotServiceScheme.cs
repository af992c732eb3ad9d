using KaleyraBot.Teams.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KaleyraBot.Teams.Trust;

/// <summary>
/// How the bearer token of a call to the bot is judged: by the issuer, audience, signature, algorithm and lifetime, all of them exactly.
/// </summary>
internal sealed class BotServiceScheme(
    IOptions<TeamsOptions> teams, SigningKeys keys, TimeProvider time) : IConfigureNamedOptions<JwtBearerOptions>
{
    public const string Name = "BotService";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public void Configure(JwtBearerOptions options) => Configure(Name, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name != Name)
        {
            return;
        }
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;
        options.ConfigurationManager = keys;
        options.TokenValidationParameters = new()
        {
            IssuerValidator = (issuer, _, _) =>
                issuer == teams.Value.Cloud.Issuer ? issuer : throw new SecurityTokenInvalidIssuerException(),
            ValidAudience = teams.Value.AppId,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            RequireExpirationTime = true,
            // The beginning may be left out, the end may not. The clock is moved, not the token: its times may lie at the end of the
            // calendar.
            LifetimeValidator = (from, to, _, _) => (from is null || from <= time.GetUtcNow() + Skew) && time.GetUtcNow() - Skew <= to,
        };
        options.Events = new() { OnMessageReceived = LookForKeyAsync, OnTokenValidated = Introduce };
    }

    /// <summary>
    /// Only the door's own calls are judged, and the key is looked for before, so that the first token after a key change is good.
    /// </summary>
    private async Task LookForKeyAsync(MessageReceivedContext context)
    {
        if (!teams.Value.HasCredentials || context.HttpContext.Features.Get<Asked>() is null)
        {
            context.NoResult();
        }
        else if (BearerOf(context.Request.Headers.Authorization.ToString()) is { } token && KeyId(token) is { Length: > 0 } keyId)
        {
            await keys.LookForAsync(keyId, context.HttpContext.RequestAborted);
        }
    }

    private Task Introduce(TokenValidatedContext context)
    {
        var token = (JsonWebToken)context.SecurityToken;
        var claim = token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl) ? serviceUrl : null;
        context.HttpContext.Features.Set(new BotCaller(claim, keys.Endorsements(token.Kid)));
        return Task.CompletedTask;
    }

    private static string? BearerOf(string header) =>
        header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;

    private static string? KeyId(string token)
    {
        try
        {
            return new JsonWebToken(token).Kid;
        }
        catch (Exception broken) when (broken is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }
}
