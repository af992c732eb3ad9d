using System.Text.Json.Nodes;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>Calls of the Bot Service, as recorded and then changed.</summary>
internal static class FuzzTeams
{
    public static FuzzCall Call(Noise noise, FuzzWorld world)
    {
        var proven = noise.Chance(85);
        var known = noise.Chance(50);
        var actor = new FuzzActor(known ? "anna" : $"s{noise.Below(100_000)}", known && proven, noise);
        var activity = noise.Mutated(Activity(actor, noise, world));
        var request = FuzzCall.Post("/api/messages", noise.Bytes(Noise.Written(activity)), "application/json; charset=utf-8");
        var token = proven ? world.TeamsToken : noise.One(null, "", "a.b.c", world.TeamsToken[..^4] + "AAAA", world.ForeignToken, "\u007f");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }
        return new(request, MustBeRefused: !proven);
    }

    private static JsonObject Activity(FuzzActor actor, Noise noise, FuzzWorld world)
    {
        var kind = noise.One("personal", "personal", "groupChat", "channel");
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = noise.Id(),
            ["timestamp"] = "2026-11-28T10:00:00.000Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = world.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = $"29:{actor.Name}", ["name"] = actor.Name, ["aadObjectId"] = $"oid-{actor.Name}" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "KaleyraBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = kind == "personal" ? $"a:{actor.Name}" : $"19:{noise.Id()}@thread.tacv2;messageid={noise.Below(1000)}",
                ["conversationType"] = kind,
                ["tenantId"] = FakeTeams.Tenant,
            },
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant },
                ["channel"] = new JsonObject { ["id"] = $"19:{noise.Id()}", ["name"] = "Shops" },
            },
            ["locale"] = noise.One("en-GB", "de-DE", "xx", ""),
        };
        Say(activity, actor, noise);
        return activity;
    }

    private static JsonObject Mention() => new()
    {
        ["type"] = "mention",
        ["text"] = "<at>KaleyraBot</at>",
        ["mentioned"] = new JsonObject { ["id"] = "28:bot" },
    };

    private static void Say(JsonObject activity, FuzzActor actor, Noise noise)
    {
        switch (noise.Below(12))
        {
            case < 4:
                activity["text"] = $"<at>KaleyraBot</at> wa {actor.Line()}";
                activity["textFormat"] = "plain";
                activity["entities"] = new JsonArray(Mention());
                break;
            case 4:
                (activity["value"], activity["replyToId"]) = (actor.Pressed(), noise.Id());
                break;
            case 5 or 6 or 7:
                Invoke("adaptiveCard/action", new()
                {
                    ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = actor.Verb(), ["data"] = actor.Pressed() },
                    ["trigger"] = noise.One("manual", "manual", "manual", "automatic"),
                });
                break;
            case 8:
                Invoke(noise.One("task/fetch", "task/submit", "composeExtension/submitAction"), new() { ["data"] = actor.Pressed(), ["commandId"] = "update" });
                break;
            case 9:
                string[] names = ["composeExtension/fetchTask", "composeExtension/query", "signin/verifyState", "fileConsent/invoke", noise.Text()];
                Invoke(noise.One<string>(names), new() { ["commandId"] = "update" });
                break;
            case 10:
                activity["type"] = "conversationUpdate";
                activity[noise.One("membersAdded", "membersRemoved")] = new JsonArray(new JsonObject { ["id"] = noise.One("28:bot", "29:anna") });
                activity["channelData"]!["eventType"] = noise.One("channelRenamed", "channelDeleted", "teamDeleted", "teamRenamed");
                break;
            default:
                activity["type"] = noise.One("installationUpdate", "messageReaction", "messageUpdate", "typing", "event", "trace", noise.Text());
                activity["action"] = noise.One("add", "remove", "add-upgrade");
                break;
        }

        void Invoke(string name, JsonObject value) => (activity["type"], activity["name"], activity["value"]) = ("invoke", name, value);
    }
}
