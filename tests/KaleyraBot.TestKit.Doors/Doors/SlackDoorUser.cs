using System.Text.Json.Nodes;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Doors;

/// <summary>Somebody in a Slack channel, who types the slash command.</summary>
internal sealed class SlackDoorUser(FakeSlack slack, SlackUser client) : IApprovalUser
{
    private static readonly string[] Forms = ["Update", "Preview"];
    private Func<IReadOnlyList<SlackMessage>> _heard = () => [];
    private Func<Task> _press = () => Task.CompletedTask;

    public string Id => client.Id;

    public string? Whispered => _heard() is [.., var last] ? last.Text : null;

    public IReadOnlyList<string> Conversation => [.. Seen().Select(message => message.Text)];

    public async Task TypeAsync(string line)
    {
        await client.CommandAsync($"/{line}");
        Assert.Null(client.Trouble);
    }

    public Task RedeliverAsync() => client.RedeliverAsync();

    public async Task PressAsync(string title, IReadOnlyDictionary<string, string>? inputs = null)
    {
        if (client.View is null && inputs is not null && Forms.Contains(title))
        {
            await ClickAsync("Open form", null);
        }
        if (client.View is { } view && (string?)view.Body["submit"]?["text"] == title)
        {
            await client.SubmitAsync(inputs);
        }
        else
        {
            await ClickAsync(title, inputs);
        }
        Assert.Null(client.Trouble);
    }

    public async Task<JsonObject> CardAsync() => client.View?.Shown() ?? await SeeAsync("");

    public async Task<JsonObject> SeeAsync(string summary) => (JsonObject)(await NewestAsync(summary)).Body.DeepClone();

    public Task PressOnAsync(JsonObject card, string title, IReadOnlyDictionary<string, string>? inputs = null, string? forged = null)
    {
        var shown = (JsonObject)card.DeepClone();
        if (forged is not null)
        {
            Forge(shown, title, forged);
        }
        var message = slack.Workspace.Messages.First(message => message.Ts == (string?)card["ts"]) with { Body = shown };
        _press = () => client.ClickAsync(message, title, inputs);
        return RedeliverPressAsync();
    }

    public async Task ForgeAsync(string verb, string id, string card, IReadOnlyDictionary<string, string> inputs)
    {
        var message = Seen().Last(message => message.EphemeralFor is null && message.Blocks.Any(block => (string?)block!["type"] == "actions"));
        var shown = (JsonObject)message.Body.DeepClone();
        var blocks = shown["blocks"]!.AsArray();
        var button = blocks.Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray()).First()!;
        button["value"] = new JsonObject { ["verb"] = verb, ["id"] = id, ["card"] = card }.ToJsonString();
        foreach (var input in inputs.Keys)
        {
            blocks.Insert(0, new JsonObject
            {
                ["type"] = "input",
                ["block_id"] = input,
                ["label"] = new JsonObject { ["type"] = "plain_text", ["text"] = input },
                ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = input },
            });
        }
        await client.ClickAsync(message with { Body = shown }, (string)button["text"]!["text"]!, inputs);
        Assert.Null(client.Trouble);
    }

    /// <summary>Slack delivers a press once, whatever the answer; what comes a second time is a second press.</summary>
    public async Task RedeliverPressAsync()
    {
        await _press();
        Assert.Null(client.Trouble);
        // The two clients of one person show the same whispers: only by the response URL is it known which press they answer.
        _heard = () => client.Heard;
    }

    public async Task<string> AskAsync(string line)
    {
        var before = Seen().Select(message => message.Ts).ToHashSet();
        await TypeAsync(line);
        return (await slack.Workspace.UntilAsync(() => Seen().FirstOrDefault(message => !before.Contains(message.Ts)), $"an answer to {line}")).Text;
    }

    private static void Forge(JsonObject message, string title, string id)
    {
        var button = message["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "actions")
            .SelectMany(block => block!["elements"]!.AsArray()).Single(element => (string?)element!["text"]!["text"] == title)!;
        var data = JsonNode.Parse((string)button["value"]!)!;
        data["id"] = id;
        button["value"] = data.ToJsonString();
    }

    /// <summary>An answer to a click is empty; what comes of it is seen a moment later, and every click must come to something.</summary>
    private async Task ClickAsync(string title, IReadOnlyDictionary<string, string>? inputs)
    {
        var whispers = client.Whispers.Count;
        _heard = () => [.. client.Whispers.Skip(whispers)];
        var (calls, view) = (slack.Calls.Count, client.View);
        await (view is not null ? client.ClickInViewAsync(title, inputs) : client.ClickAsync(await NewestAsync(""), title, inputs));
        await slack.Workspace.UntilAsync(() => slack.Calls.Skip(calls).FirstOrDefault(call => call.Method != "users.info"), $"anything after {title}");
    }

    private Task<SlackMessage> NewestAsync(string summary) => slack.Workspace.UntilAsync(
        () => Seen().LastOrDefault(message => message.Blocks.Count > 0 && message.Text.Contains(summary, StringComparison.Ordinal)), $"a card with \"{summary}\"");

    private IEnumerable<SlackMessage> Seen() => slack.Workspace.Messages
        .Where(message => message.Channel == client.ChannelId && message.IsFromBot
            && (message.EphemeralFor is null || message.EphemeralFor == client.Person.Id));
}
