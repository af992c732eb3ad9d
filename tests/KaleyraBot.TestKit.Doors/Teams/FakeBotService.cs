using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace KaleyraBot.Tests.Teams;

/// <summary>Signs calls to the bot, and publishes the metadata document and the keys that prove it.</summary>
internal sealed class FakeBotService(TimeProvider time)
{
    public const string Issuer = "https://api.botframework.com";

    private static readonly RsaSecurityKey First = NewKey("key-1");

    private RsaSecurityKey _key = First;
    private int _keys = 1;

    public RsaSecurityKey Key => _key;
    public string[] Endorsements { get; set; } = ["msteams", "skype"];
    /// <summary>How often the keys were fetched.</summary>
    public int Fetches { get; private set; }
    public bool Down { get; set; }

    /// <summary>From now on another key signs, and the old one is no longer published.</summary>
    public void RotateKey() => _key = NewKey($"key-{++_keys}");

    /// <summary>A token as the Bot Service makes them; <paramref name="change"/> makes it a bad one.</summary>
    public string Token(string serviceUrl, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = FakeTeams.AppId,
            NotBefore = now,
            IssuedAt = now,
            Expires = now.AddMinutes(60),
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
            SigningCredentials = new(_key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    public void Map(WebApplication web)
    {
        web.MapGet("/v1/.well-known/openidconfiguration", (HttpRequest request) => Down ? Results.StatusCode(503) : Results.Json(new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = $"http://{request.Host}/v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JsonArray("private_key_jwt"),
        }));
        web.MapGet("/v1/.well-known/keys", () =>
        {
            Fetches++;
            return Down ? Results.StatusCode(503) : Results.Json(new JsonObject { ["keys"] = new JsonArray(PublicKey()) });
        });
    }

    private JsonObject PublicKey()
    {
        var numbers = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = _key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(channel => JsonValue.Create(channel))]),
        };
    }
}
