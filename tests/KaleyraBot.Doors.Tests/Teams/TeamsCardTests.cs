using System.Text.Json.Nodes;
using KaleyraBot.Teams.Views;

namespace KaleyraBot.Tests.Teams;

public sealed class TeamsCardTests
{
    private static JsonObject Card => JsonNode.Parse("""
        {
          "type": "AdaptiveCard",
          "body": [
            { "type": "Input.Text", "id": "about", "value": "Open till 9" },
            {
              "type": "Container",
              "items": [{
                "type": "ActionSet",
                "actions": [
                  {
                    "type": "Action.Execute", "title": "Update", "verb": "confirm", "style": "positive", "associatedInputs": "auto", "data": { "verb": "confirm", "id": "1" },
                    "fallback": { "type": "Action.Submit", "title": "Update", "data": { "verb": "confirm", "id": "1" } }
                  },
                  {
                    "type": "Action.Execute", "title": "Edit in form", "verb": "edit", "data": { "verb": "edit", "id": "1" },
                    "fallback": { "type": "Action.Submit", "title": "Edit in form", "data": { "verb": "edit", "id": "1" } }
                  },
                  { "type": "Action.Execute", "title": "Bare", "verb": "open", "data": { "id": "2" } },
                  { "type": "Action.OpenUrl", "title": "Docs", "url": "https://example.com" }
                ]
              }]
            }
          ]
        }
        """)!.AsObject();

    [Fact]
    public void PersonalMessage_KeepsItsButtons_AndQuietsTheirFallbacks()
    {
        var actions = Actions(TeamsCard.InMessage(Card, shared: false));

        Assert.Equal(["Action.Execute", "Action.Execute", "Action.Execute", "Action.OpenUrl"], Types(actions));
        Assert.All(actions.Take(3), action => Assert.True((bool?)action["fallback"]!["msteams"]!["feedback"]!["hide"]));
        Assert.Equal("open", (string?)actions[2]["fallback"]!["data"]!["verb"]);
    }

    [Fact]
    public void SharedMessage_OpensADialogForWhatLeadsToAForm()
    {
        var actions = Actions(TeamsCard.InMessage(Card, shared: true));

        Assert.Equal(["Action.Execute", "Action.Submit", "Action.Submit", "Action.OpenUrl"], Types(actions));
        Assert.Equal("""{"verb":"edit","id":"1","msteams":{"type":"task/fetch"}}""", actions[1]["data"]!.ToJsonString());
        Assert.Equal("""{"id":"2","verb":"open","msteams":{"type":"task/fetch"}}""", actions[2]["data"]!.ToJsonString());
    }

    [Fact]
    public void Dialog_HasSubmitButtonsOnly()
    {
        var actions = Actions(TeamsCard.InDialog(Card));

        Assert.Equal(["Action.Submit", "Action.Submit", "Action.Submit", "Action.OpenUrl"], Types(actions));
        Assert.Equal(("Update", "positive", "auto"), ((string?)actions[0]["title"], (string?)actions[0]["style"], (string?)actions[0]["associatedInputs"]));
        Assert.Equal(["confirm", "edit", "open"], actions.Take(3).Select(action => (string?)action["data"]!["verb"]));
        Assert.All(actions.Take(3), action => Assert.Null(action["data"]!["msteams"]));
    }

    [Fact]
    public void Card_BesideItsButtons_StaysAsItWas()
    {
        var before = Card["body"]![0]!.ToJsonString();

        Assert.Equal(before, TeamsCard.InMessage(Card, shared: true)["body"]![0]!.ToJsonString());
        Assert.Equal(before, TeamsCard.InDialog(Card)["body"]![0]!.ToJsonString());
    }

    private static List<JsonObject> Actions(JsonObject card) => [.. card["body"]![1]!["items"]![0]!["actions"]!.AsArray().Select(action => action!.AsObject())];

    private static IEnumerable<string?> Types(IEnumerable<JsonObject> actions) => actions.Select(action => (string?)action["type"]);
}
