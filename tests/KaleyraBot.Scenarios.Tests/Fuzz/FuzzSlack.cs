using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>Calls of Slack, as recorded and then changed.</summary>
internal static class FuzzSlack
{
    private const string Form = "application/x-www-form-urlencoded";

    public static FuzzCall Call(Noise noise, FuzzWorld world)
    {
        var proven = noise.Chance(85);
        var known = noise.Chance(50);
        var actor = new FuzzActor(known ? FuzzWorld.SlackRequester : $"U0S{noise.Below(100_000)}", known && proven, noise);
        var channel = noise.One("C0GENERAL", $"C{noise.Below(100_000)}", $"D{actor.Name[1..]}");
        var (path, type, text) = noise.Below(10) switch
        {
            < 4 => ("/slack/commands", Form, Command(actor, noise, channel, world)),
            < 8 => ("/slack/interactions", Form, $"payload={Uri.EscapeDataString(Noise.Written(noise.Mutated(Interaction(actor, noise, channel, world))))}"),
            _ => ("/slack/events", "application/json", Noise.Written(noise.Mutated(Event(actor, noise, channel)))),
        };
        var request = FuzzCall.Post(path, noise.Bytes(text), type);
        var body = request.Content!.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        Sign(request, body, proven ? FakeSlack.SigningSecret : "another secret", proven ? 0 : noise.One(0, 301, -301, 100_000));
        // A certificate check is answered without any proof.
        return new(request, MustBeRefused: !proven && !Encoding.Latin1.GetString(body).Contains("ssl_check", StringComparison.Ordinal));
    }

    private static void Sign(HttpRequestMessage request, byte[] body, string secret, int skew)
    {
        var time = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + skew).ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"v0:{time}:"), .. body];
        request.Headers.Add("X-Slack-Request-Timestamp", time);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}");
    }

    private static string Command(FuzzActor actor, Noise noise, string channel, FuzzWorld world)
    {
        (string Name, string Value)[] fields =
        [
            ("token", "x"), ("team_id", FakeSlack.Team), ("team_domain", "marigold"), ("channel_id", channel), ("channel_name", "general"),
            ("user_id", actor.Name), ("user_name", actor.Name), ("command", noise.One("/wa", "/wa", "/other")), ("text", actor.Line()),
            ("api_app_id", FakeSlack.AppId), ("is_enterprise_install", "false"), ("trigger_id", noise.Id()),
            ("response_url", $"{world.Address}/hooks/commands/{noise.Id()}"),
        ];
        return string.Join('&', fields.Where(_ => !noise.Chance(2)).Select(field => $"{field.Name}={Encoded(field.Value)}")) + noise.One("", "", "", "", "&user_id=%ED%A0%80", "&text=%FF%FE", "&&==&", "&text=%", "&ssl_check=1");

        string Encoded(string value) => Uri.EscapeDataString(noise.Chance(3) ? noise.Text() : value);
    }

    private static JsonObject Interaction(FuzzActor actor, Noise noise, string channel, FuzzWorld world)
    {
        var payload = new JsonObject
        {
            ["type"] = noise.One("block_actions", "block_actions", "view_submission", "view_submission", "shortcut", "message_action", "view_closed"),
            ["user"] = new JsonObject { ["id"] = actor.Name, ["username"] = actor.Name, ["name"] = actor.Name, ["team_id"] = FakeSlack.Team },
            ["api_app_id"] = FakeSlack.AppId,
            ["token"] = "x",
            ["trigger_id"] = noise.Id(),
            ["team"] = new JsonObject { ["id"] = FakeSlack.Team, ["domain"] = "marigold" },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
            ["callback_id"] = noise.One("wa_update", noise.Text()),
            ["container"] = new JsonObject
            {
                ["type"] = "message",
                ["message_ts"] = $"17{noise.Below(100_000_000):d8}.000100",
                ["channel_id"] = channel,
                ["is_ephemeral"] = noise.Chance(30),
            },
            ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "general" },
            ["response_url"] = $"{world.Address}/hooks/actions/{noise.Id()}",
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = noise.Id(), ["block_id"] = "b", ["value"] = Value(actor) }),
            ["state"] = State(actor),
        };
        if (noise.Chance(60) || (string?)payload["type"] == "view_submission")
        {
            payload["view"] = View(actor, noise, channel);
        }
        return payload;
    }

    private static JsonObject View(FuzzActor actor, Noise noise, string channel) => new()
    {
        ["id"] = $"V{noise.Id()}",
        ["type"] = "modal",
        ["hash"] = "1.abc",
        ["callback_id"] = actor.Verb(),
        ["private_metadata"] = noise.Chance(80) ? Noise.Written(noise.Mutated(Memo(actor, channel))) : noise.Text(),
        ["state"] = State(actor),
        ["blocks"] = new JsonArray(),
        ["root_view_id"] = "V1",
    };

    private static JsonObject Memo(FuzzActor actor, string channel) => new()
    {
        ["id"] = actor.Ticket(),
        ["card"] = actor.Ticket(),
        ["place"] = $"slack:{FakeSlack.Team}/{channel}",
    };

    private static string Value(FuzzActor actor) => Noise.Written(actor.Noise.Mutated(actor.Pressed()));

    private static JsonObject State(FuzzActor actor)
    {
        var values = new JsonObject();
        foreach (var (field, value) in actor.Inputs())
        {
            values[field] = new JsonObject { [field] = new JsonObject { ["type"] = "plain_text_input", ["value"] = (string?)value } };
        }
        return new() { ["values"] = values };
    }

    private static JsonObject Event(FuzzActor actor, Noise noise, string channel) => new()
    {
        ["token"] = "x",
        ["team_id"] = FakeSlack.Team,
        ["context_team_id"] = FakeSlack.Team,
        ["api_app_id"] = FakeSlack.AppId,
        ["type"] = noise.Chance(94) ? "event_callback" : "url_verification",
        ["challenge"] = noise.Text(),
        ["event_id"] = $"Ev{noise.Id()}",
        ["event_time"] = 1_790_000_000,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = FakeSlack.Team, ["user_id"] = SlackWorkspace.BotUser, ["is_bot"] = true }),
        ["event"] = new JsonObject
        {
            ["type"] = noise.One("app_mention", "message", "message", "app_home_opened", "team_join", "reaction_added"),
            ["user"] = actor.Name,
            ["text"] = $"<@{SlackWorkspace.BotUser}> wa {actor.Line()}",
            ["ts"] = "1790000000.000100",
            ["channel"] = channel,
            ["channel_type"] = noise.One("im", "channel"),
            ["tab"] = noise.One("home", "messages"),
            ["team"] = FakeSlack.Team,
            ["blocks"] = new JsonArray(),
        },
    };
}
