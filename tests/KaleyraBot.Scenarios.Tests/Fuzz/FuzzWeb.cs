using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>Calls of the local page, as it makes them and then changed.</summary>
internal static class FuzzWeb
{
    public static FuzzCall Call(Noise noise)
    {
        var own = noise.Chance(90);
        var known = noise.Chance(50);
        var actor = new FuzzActor(known ? "asha" : $"s{noise.Below(100_000)}", known && own, noise);
        var request = noise.Below(10) switch
        {
            < 7 => Post("/web/events", Event(actor, noise), noise),
            7 => Post("/web/blocks", Card(noise), noise),
            8 => new(HttpMethod.Get, $"/web/stream?who={actor.Name}&place={noise.One("general", "approvals", "%FF", "")}&after={noise.Below(9)}"),
            _ => new(HttpMethod.Put, noise.One("/web/fault/none", "/web/fault/x", "/web/clock/99999999.00:00:00", "/web/clock/x")),
        };
        if (!own)
        {
            request.Headers.TryAddWithoutValidation("Origin", noise.One("https://evil.example.com", "null", "http://localhost.evil.example.com"));
        }
        return new(request, MustBeRefused: !own);
    }

    private static HttpRequestMessage Post(string path, JsonObject body, Noise noise) =>
        FuzzCall.Post(path, noise.Bytes(Noise.Written(noise.Mutated(body))), "application/json");

    private static JsonObject Card(Noise noise) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject { ["type"] = noise.One("TextBlock", "Input.Text", "ActionSet", noise.Text()), ["text"] = noise.Text() }),
    };

    private static JsonObject Event(FuzzActor actor, Noise noise)
    {
        var sent = new JsonObject
        {
            ["delivery"] = $"00000000-0000-4000-{noise.Id().Insert(4, "-")}",
            ["who"] = actor.Name,
            ["place"] = noise.One("general", "approvals", $"room-{noise.Below(1000)}"),
        };
        if (noise.Chance(50))
        {
            sent["text"] = $"wa {actor.Line()}";
        }
        else
        {
            sent["message"] = noise.One("web:1", $"web:{noise.Id()}", noise.Text());
            sent["action"] = new JsonObject { ["verb"] = actor.Verb(), ["data"] = actor.Pressed() };
        }
        return sent;
    }
}
