using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace KaleyraBot.Tests.Teams;

/// <summary>The token endpoint of Microsoft Entra, for client credentials.</summary>
internal sealed class FakeAuthority
{
    private int _issued;

    /// <summary>The one token the connector accepts; null: none, none is good.</summary>
    public string? Good { get; private set; }
    /// <summary>The error of a refused request (<c>AADSTS7000222: …</c>), while requests are refused.</summary>
    public string? Refusal { get; set; }
    public List<Dictionary<string, string>> Asked { get; } = [];

    /// <summary>The token given out is no longer good; the next one will be.</summary>
    public void Revoke() => Good = null;

    public void Map(WebApplication web)
    {
        web.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => tenant == FakeTeams.Tenant
            ? Results.Json(new { issuer = $"https://login.microsoftonline.com/{tenant}/v2.0" })
            : Results.Json(new { error = "invalid_tenant", error_description = "AADSTS90002: Tenant not found." }, statusCode: 400));
        MapToken(web);
    }

    private void MapToken(WebApplication web) => web.MapPost("/{tenant}/oauth2/v2.0/token", async (string tenant, HttpRequest request) =>
    {
        var form = await request.ReadFormAsync();
        Asked.Add(form.ToDictionary(field => field.Key, field => field.Value.ToString()).Append(new("tenant", tenant)).ToDictionary());
        if (Refusal is not null || form["client_secret"] != FakeTeams.Password || tenant != FakeTeams.Tenant)
        {
            return Results.Json(new { error = "invalid_client", error_description = Refusal ?? "AADSTS7000215: Invalid client secret." }, statusCode: 401);
        }
        Good = $"connector-token-{++_issued}";
        return Results.Json(new { token_type = "Bearer", expires_in = 3599, ext_expires_in = 3599, access_token = Good });
    });
}
