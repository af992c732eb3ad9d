using System.Text.Json.Nodes;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Doors;

/// <summary>Somebody in a Teams conversation.</summary>
internal sealed class TeamsUser(FakeTeams teams, TeamsClient client) : IApprovalUser
{
    private static readonly string[] Forms = ["Update", "Preview"];
    private JsonObject? _line;

    public string Id => client.Person;

    public string? Whispered => client.Dialog is null ? client.DialogText ?? client.Toast : client.Toast;

    public IReadOnlyList<string> Conversation =>
        [.. teams.Connector.Messages.Where(message => message.Conversation == client.Conversation).Select(message => message.Summary)];

    public Task TypeAsync(string line)
    {
        _line = client.Activity("message");
        _line["id"] = teams.Connector.NewId();
        _line["text"] = $"<at>KaleyraBot</at> {line}";
        _line["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>KaleyraBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:bot" },
        });
        return client.SendAsync(_line);
    }

    public Task RedeliverAsync() => client.SendAsync(_line!);

    public async Task PressAsync(string title, IReadOnlyDictionary<string, string>? inputs = null)
    {
        if (client.Dialog is null && inputs is not null && Forms.Contains(title))
        {
            await client.PressAsync("Open form");
        }
        if (client.Dialog is not null)
        {
            await client.PressInDialogAsync(title, inputs?.ToDictionary());
        }
        else
        {
            await client.PressAsync(title, inputs?.ToDictionary());
        }
    }

    public async Task<JsonObject> CardAsync() => client.Dialog ?? await client.CardAsync();

    public Task<JsonObject> SeeAsync(string summary) => client.CardAsync(summary);

    public Task PressOnAsync(JsonObject card, string title, IReadOnlyDictionary<string, string>? inputs = null, string? forged = null) =>
        client.PressOnAsync(card, title, inputs, forged);

    public async Task ForgeAsync(string verb, string id, string card, IReadOnlyDictionary<string, string> inputs)
    {
        var data = new JsonObject { ["id"] = id, ["card"] = card };
        foreach (var (input, typed) in inputs)
        {
            data[input] = typed;
        }
        await client.InvokeAsync("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
            ["trigger"] = "manual",
        }, (await client.MessageAsync()).Id);
    }

    public Task RedeliverPressAsync() => client.RepeatPressAsync();

    public async Task<string> AskAsync(string line)
    {
        var before = teams.Connector.Messages.Select(message => message.Id).ToHashSet();
        await TypeAsync(line);
        return (await teams.Connector.WaitForAsync(message => message.Conversation == client.Conversation && !before.Contains(message.Id)))
            .Summary;
    }
}
