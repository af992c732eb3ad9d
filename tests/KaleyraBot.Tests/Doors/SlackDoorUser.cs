using System.Text.Json.Nodes;
using KaleyraBot.Tests.Slack.Fake;

namespace KaleyraBot.Tests.Doors;

/// <summary>Somebody in a Slack channel, who types the slash command.</summary>
internal sealed class SlackDoorUser(FakeSlack slack, SlackUser client) : IDoorUser
{
    private static readonly string[] Forms = ["Update", "Preview"];
    private int _whispersBefore;

    public string Id => client.Id;

    public string? Whispered => client.Whispers.Skip(_whispersBefore).LastOrDefault()?.Text;

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

    /// <summary>An answer to a click is empty; what comes of it is seen a moment later, and every click must come to something.</summary>
    private async Task ClickAsync(string title, IReadOnlyDictionary<string, string>? inputs)
    {
        _whispersBefore = client.Whispers.Count;
        var (calls, view) = (slack.Calls.Count, client.View);
        await (view is not null ? client.ClickInViewAsync(title, inputs) : client.ClickAsync(await NewestAsync(""), title, inputs));
        await slack.Workspace.UntilAsync(() => slack.Calls.Skip(calls).FirstOrDefault(call => call.Method != "users.info"), $"anything after {title}");
    }

    private Task<SlackMessage> NewestAsync(string summary) => slack.Workspace.UntilAsync(
        () => Seen().LastOrDefault(message => message.Blocks.Count > 0 && message.Text.Contains(summary, StringComparison.Ordinal)), $"a card with \"{summary}\"");

    private IEnumerable<SlackMessage> Seen() => slack.Workspace.Messages
        .Where(message => message.Channel == client.ChannelId && message.IsFromBot && (message.EphemeralFor is null || message.EphemeralFor == client.Person.Id));
}
