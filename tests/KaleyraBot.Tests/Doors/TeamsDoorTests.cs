using System.Text.Json.Nodes;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Doors;

/// <summary>The contract in a Teams group chat: forms open as dialogs, cards are shared.</summary>
public sealed class TeamsDoorTests : DoorContract
{
    private FakeTeams _teams = null!;
    private HttpClient? _http;

    private protected override async Task<(string Key, string Value)[]> SettingsAsync()
    {
        _teams = await FakeTeams.StartAsync();
        return [.. _teams.Settings.Select(entry => (entry.Key, entry.Value!))];
    }

    private protected override Task<IDoorUser> UserAsync(string name)
    {
        _http ??= new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Bot.Url };
        return Task.FromResult<IDoorUser>(new User(_teams, _teams.Client(_http, "groupChat", name)));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _http?.Dispose();
        await _teams.DisposeAsync();
    }

    private sealed class User(FakeTeams teams, TeamsClient client) : IDoorUser
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
    }
}
