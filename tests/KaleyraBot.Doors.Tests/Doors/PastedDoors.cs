using System.Text.Json.Nodes;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doors;

/// <summary>Slash commands and mentions in a channel of Slack, and its windows.</summary>
public sealed class SlackPastedDoor : PastedDoor
{
    private FakeSlack _slack = null!;

    private protected override IReadOnlyList<Func<string, Task<IPastedPerson>>> Ways =>
        [name => PersonAsync(name, false), name => PersonAsync(name, true)];

    private protected override string Delivered(PastedText row) => row.Slack ?? PastedText.Escaped(row.Typed);

    private protected override string DeliveredInForm(PastedText row) => row.SlackForm ?? row.Typed;

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        return [.. _slack.Settings.Select(setting => (setting.Key, setting.Value))];
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _slack.DisposeAsync();
    }

    internal Task<IPastedPerson> PersonAsync(string name, bool mentions)
    {
        _slack.Workspace.AddChannel($"C0{name.ToUpperInvariant()}", name);
        return Task.FromResult<IPastedPerson>(new SlackPastedPerson(_slack, _slack.Client(Http, name, $"C0{name.ToUpperInvariant()}"), mentions));
    }
}

internal sealed class SlackPastedPerson(FakeSlack slack, SlackUser client, bool mentions) : IPastedPerson
{
    public async Task<string> SayAsync(string line)
    {
        await (mentions ? client.MentionAsync(line) : client.CommandAsync("/" + line));
        Assert.Null(client.Trouble);
        var shown = await slack.Workspace.UntilAsync(() => client.View is not null ? "" : Newest() is { } message ? Text(message.Body) : null, $"an answer to {line}");
        if (client.View is null && Newest() is { } launcher && launcher.Text.StartsWith("Press Open form", StringComparison.Ordinal))
        {
            await client.ClickAsync(launcher, "Open form");
        }
        return client.View is { } view ? Text(view.Shown()) : shown;
    }

    public async Task PressUpdateAsync()
    {
        await client.ClickAsync(Newest()!, "Update");
        Assert.Null(client.Trouble);
        await slack.Workspace.UntilAsync(() => Newest() is { } card && card.Text.StartsWith("WA-", StringComparison.Ordinal) ? card : null, "the card of the request");
    }

    public async Task<string?> SendAsync(IReadOnlyDictionary<string, string> values)
    {
        try
        {
            await client.SubmitAsync(values);
        }
        catch (SlackRefusedException)
        {
            return null;
        }
        Assert.Null(client.Trouble);
        return client.View is { } view ? Text(view.Shown()) : "";
    }

    private SlackMessage? Newest() =>
        slack.Workspace.Messages.LastOrDefault(message => message.Channel == client.ChannelId && message.IsFromBot);

    private static string Text(JsonObject shown) => $"{(string?)shown["text"]}\n{string.Join('\n', BlockTexts.All(shown))}";
}

/// <summary>Messages to the bot in Teams, and its forms.</summary>
public class TeamsPastedDoor : PastedDoor
{
    private FakeTeams _teams = null!;

    private protected FakeTeams Teams => _teams;

    private protected override IReadOnlyList<Func<string, Task<IPastedPerson>>> Ways =>
        [name => Task.FromResult<IPastedPerson>(new TeamsPastedPerson(_teams.Client(Http, "personal", name)))];

    private protected override string Delivered(PastedText row) => row.Teams ?? PastedText.Escaped(row.Typed);

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _teams = await FakeTeams.StartAsync();
        return [.. _teams.Settings.Select(entry => (entry.Key, entry.Value!))];
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _teams.DisposeAsync();
    }
}

internal sealed class TeamsPastedPerson(TeamsClient client) : IPastedPerson
{
    public async Task<string> SayAsync(string line)
    {
        var message = client.Activity("message");
        message["id"] = Guid.CreateVersion7().ToString();
        message["text"] = line.Contains("<at", StringComparison.OrdinalIgnoreCase) ? line : $"<at>R&amp;D Bot</at> {line}";
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>R&amp;D Bot</at>",
            ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "R&D Bot" },
        });
        await client.SendAsync(message);
        return $"{(await client.MessageAsync()).Summary}\n{CardInputs.Text(await client.CardAsync())}";
    }

    public Task PressUpdateAsync() => client.PressAsync("Update");

    public async Task<string?> SendAsync(IReadOnlyDictionary<string, string> values)
    {
        try
        {
            await client.PressAsync("Update", values.ToDictionary());
            return CardInputs.Text(await client.CardAsync());
        }
        catch (InputRefusedException)
        {
            return null;
        }
    }
}

/// <summary>The local page.</summary>
public sealed class WebPastedDoor : PastedDoor
{
    private WebUser? _user;

    private protected override IReadOnlyList<Func<string, Task<IPastedPerson>>> Ways => [PersonAsync];

    private protected override string Delivered(PastedText row) => row.Typed;

    private protected override Task<(string Key, string Value)[]> SettingsAsync() => Task.FromResult<(string, string)[]>([("LocalPage:WithRealAccount", "true")]);

    public override async Task DisposeAsync()
    {
        await (_user?.DisposeAsync() ?? ValueTask.CompletedTask);
        await base.DisposeAsync();
    }

    private async Task<IPastedPerson> PersonAsync(string name) => new WebPastedPerson(_user ??= await WebUser.OpenAsync(Bot.Url, name));
}

internal sealed class WebPastedPerson(WebUser user) : IPastedPerson
{
    public async Task<string> SayAsync(string line)
    {
        var summary = await user.AskAsync(line);
        return $"{summary}\n{CardInputs.Text(await user.CardAsync())}";
    }

    public Task PressUpdateAsync() => user.PressAsync("Update");

    public async Task<string?> SendAsync(IReadOnlyDictionary<string, string> values)
    {
        try
        {
            await user.PressAsync("Update", values);
            return CardInputs.Text(await user.CardAsync());
        }
        catch (InputRefusedException)
        {
            return null;
        }
    }
}
