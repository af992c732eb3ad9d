using System.Text.Encodings.Web;
using KaleyraBot.Teams.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KaleyraBot.Teams.Trust;

/// <summary>
/// How the bearer token of a call to the bot is judged: by the issuer, audience, signature, algorithm and lifetime, all of them exactly.
/// The handler of ASP.NET Core does it, asked by the door itself: no scheme is registered, so those of the program around it stay as they
/// are, its default among them, and what it says to all schemes does not loosen this one.
/// </summary>
internal sealed class BotServiceScheme(
    IOptions<TeamsOptions> teams, SigningKeys keys, TimeProvider time, ILoggerFactory logs) : IOptionsMonitor<JwtBearerOptions>
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly AuthenticationScheme Scheme = new("BotService", displayName: null, typeof(JwtBearerHandler));

    private JwtBearerOptions? _options;

    public JwtBearerOptions CurrentValue => LazyInitializer.EnsureInitialized(ref _options, Options);

    public JwtBearerOptions Get(string? name) => CurrentValue;

    /// <summary>They never change.</summary>
    public IDisposable? OnChange(Action<JwtBearerOptions, string?> listener) => null;

    /// <summary>Judges the bearer token; null where there is none or it is not good.</summary>
    public async Task<BotCaller?> AuthenticateAsync(HttpContext http)
    {
        // Judged once already, before the program around the bot had the call.
        if (http.Features.Get<BotCaller>() is { } known)
        {
            return known;
        }
        var handler = new JwtBearerHandler(this, logs, UrlEncoder.Default);
        await handler.InitializeAsync(Scheme, http);
        return (await handler.AuthenticateAsync()).Succeeded ? http.Features.Get<BotCaller>() : null;
    }

    private JwtBearerOptions Options()
    {
        var options = new JwtBearerOptions { TimeProvider = time };
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
        return options;
    }

    /// <summary>The key is looked for before, so that the first token after a key change is good.</summary>
    private async Task LookForKeyAsync(MessageReceivedContext context)
    {
        if (BearerOf(context.Request.Headers.Authorization.ToString()) is { } token && KeyId(token) is { Length: > 0 } keyId)
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
