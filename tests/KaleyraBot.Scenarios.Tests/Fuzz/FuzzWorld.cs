using System.Collections.Concurrent;
using System.Text.Json;
using CsCheck;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.Kaleyra;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>
/// Everything outside the bot on one loopback port: Microsoft's keys and connector, Slack's API, and a Kaleyra that answers anything.
/// Unlike the fakes of other tests it keeps nothing, so that what grows is the bot.
/// </summary>
internal sealed class FuzzWorld : IAsyncDisposable
{
    public const string SlackRequester = "U0ANA";
    private const string Sid = "HXFUZZ", Key = "fuzz-key";

    private readonly WebApplication _web;
    private readonly ConcurrentDictionary<string, string> _wrong = new();
    private readonly ulong _seed;
    private int _calls;

    private FuzzWorld(int seed)
    {
        _seed = (ulong)seed;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _web = builder.Build();
    }

    public string Address => _web.Urls.Single();
    public string ServiceUrl => $"{Address}/amer/{FakeTeams.Tenant}/";
    public string TeamsToken { get; private set; } = "";
    /// <summary>Well made, by somebody else.</summary>
    public string ForeignToken { get; private set; } = "";
    /// <summary>Calls to Kaleyra so far.</summary>
    public int Calls => _calls;

    /// <summary>What reached Kaleyra and should not have: one of each kind.</summary>
    public IReadOnlyCollection<string> Wrong => [.. _wrong.Values];

    public (string Key, string Value)[] Settings =>
    [
        ("Kaleyra:Accounts:main:BaseUrl", $"{Address}/kaleyra"), ("Kaleyra:Accounts:main:Sid", Sid), ("Kaleyra:Accounts:main:ApiKey", Key),
        ("Kaleyra:Accounts:main:Numbers:919876543210", "Sweets"), ("Kaleyra:MaxAttempts", "2"), ("Kaleyra:RetryDelay", "00:00:00.001"),
        ("LocalPage:WithRealAccount", "true"),
        // The pace of three people must not be all that is tried, however fast the machine is.
        ("Limits:CallsPerMinute", "1000000"), ("Limits:DecisionsPerMinute", "1000000"), ("Limits:RequestsPerHour", "1000000"), ("Limits:ApprovalsPerHour", "1000000"),
        ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppId", FakeTeams.AppId), ("MicrosoftAppPassword", "x"), ("MicrosoftAppTenantId", FakeTeams.Tenant),
        ("Teams:OpenIdMetadata", $"{Address}/v1/.well-known/openidconfiguration"), ("Teams:Authority", Address), ("Teams:ServiceUrlHosts:0", "127.0.0.1"),
        ("Slack:SigningSecret", FakeSlack.SigningSecret), ("Slack:BotToken", FakeSlack.BotToken), ("Slack:ApiBaseUrl", $"{Address}/api/"),
        ("Access:Requesters:0", $"teams:{FakeTeams.Tenant}/oid-anna"), ("Access:Requesters:1", $"slack:{FakeSlack.Team}/{SlackRequester}"), ("Access:Requesters:2", "web:asha"),
        ("Access:Approvers:0", $"teams:{FakeTeams.Tenant}/oid-anna"), ("Access:Approvers:1", "web:asha"), ("Access:Admins:0", "web:asha"),
        // More than there are approvers, so no way leads there.
        ("Approvals:Required:incoming_url", "9"), ("Approvals:Required:website", "1"),
    ];

    public static async Task<FuzzWorld> StartAsync(int seed)
    {
        var world = new FuzzWorld(seed);
        var (service, stranger) = (new FakeBotService(TimeProvider.System), new FakeBotService(TimeProvider.System));
        stranger.RotateKey();
        service.Map(world._web);
        world._web.MapPost("/{tenant}/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = "t" }));
        world._web.Map("/{cloud}/{tenant}/v3/{**path}", (HttpRequest request, string path) =>
            Results.Json(new { id = path.Split('/')[^1], userRole = "user" }, statusCode: request.Method == "POST" ? 201 : 200));
        world._web.MapPost("/api/{method}", (string method) => Results.Text(Slack(method), "application/json"));
        world._web.MapPost("/hooks/{**rest}", () => "ok");
        world._web.Map("/kaleyra/{**rest}", (Delegate)world.KaleyraAsync);
        await world._web.StartAsync();
        (world.TeamsToken, world.ForeignToken) = (Token(service), Token(stranger));
        return world;

        string Token(FakeBotService signer) => signer.Token(world.ServiceUrl, token => token.Expires = token.IssuedAt!.Value.AddDays(2));
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task KaleyraAsync(HttpContext http)
    {
        var number = Interlocked.Increment(ref _calls);
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (Mistake(http.Request, body) is { } mistake)
        {
            _wrong.TryAdd(mistake, $"{mistake}: {http.Request.Method} {http.Request.Path} {body}");
        }
        var chance = new PCG((uint)number, _seed);
        var plain = number % 2 == 0;
        var status = plain ? 200 : OddAnswers.Statuses.Generate(chance, null, out _);
        http.Response.StatusCode = status is < 200 or > 599 ? 599 : status;
        if (http.Response.StatusCode is not (204 or 205 or 304))
        {
            await http.Response.Body.WriteAsync(plain ? "{\"status\":200,\"error\":{}}"u8.ToArray() : OddAnswers.Bodies.Generate(chance, null, out _));
        }
    }

    private static string? Mistake(HttpRequest request, string body) =>
        request.Method != "PUT" || request.Path != $"/kaleyra/v1/{Sid}/whatsapp/number" || request.Headers["api-key"] != Key ? "no documented call"
        : body.Contains(FuzzActor.Stranger, StringComparison.Ordinal) ? "asked for by somebody who may not"
        : JsonDocument.Parse(body).RootElement is var sent && sent.TryGetProperty("incoming_url", out _) ? "never approved"
        : sent.GetProperty("wa_number").GetString() != Sample.Number ? "a number that is not in the settings"
        : null;

    private static string Slack(string method) => method switch
    {
        "auth.test" => $$"""
            {
              "ok": true, "team_id": "{{FakeSlack.Team}}", "user_id": "{{SlackWorkspace.BotUser}}", "bot_id": "B1", "team": "Marigold", "user": "bot",
              "url": "https://marigold.slack.com/", "is_enterprise_install": false
            }
            """,
        "users.info" => $$"""
            {
              "ok": true, "user": {
                "id": "U1", "team_id": "{{FakeSlack.Team}}", "name": "x", "real_name": "X", "deleted": false, "is_bot": false, "is_restricted": false,
                "is_ultra_restricted": false, "is_stranger": false, "profile": { "real_name": "X", "display_name": "X" }, "locale": "en-US"
              }
            }
            """,
        "conversations.open" => """{"ok":true,"channel":{"id":"D1"}}""",
        "views.open" or "views.push" or "views.update" or "views.publish" =>
            """{"ok":true,"view":{"id":"V1","hash":"1.1","root_view_id":"V1","state":{"values":{}},"blocks":[]}}""",
        _ => """{"ok":true,"channel":"C1","ts":"1790000000.000100","message":{"ts":"1790000000.000100"}}""",
    };
}
