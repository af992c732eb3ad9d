using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Teams;

/// <summary>
/// A person at a Teams client in one conversation: types with a mention, presses buttons, fills dialogs. It checks inputs as the client
/// does, sends signed events, and shows an answer to a button to this person only, as Teams does.
/// </summary>
internal sealed class TeamsClient(FakeTeams teams, HttpClient bot, string conversationType, string person)
{
    private JsonObject? _view;
    private string? _viewOf;
    private JsonObject? _pressed;

    public string Conversation { get; } = conversationType switch
    {
        "personal" => $"a:{person}",
        "groupChat" => "19:group@thread.v2",
        _ => "19:channel@thread.tacv2;messageid=1700000000001",
    };

    public string Person { get; } = $"teams:{FakeTeams.Tenant}/oid-{person}";
    /// <summary>The line under the card after a button.</summary>
    public string? Toast { get; private set; }
    /// <summary>The card in the open dialog, or null where none is open.</summary>
    public JsonObject? Dialog { get; private set; }
    /// <summary>What the dialog said when it closed.</summary>
    public string? DialogText { get; private set; }
    private bool FromCompose { get; set; }

    /// <summary>The newest card of the conversation, as this person sees it.</summary>
    public async Task<JsonObject> CardAsync(string? summaryContains = null)
    {
        var message = await MessageAsync(summaryContains);
        return _viewOf == Version(message) ? _view! : message.Card;
    }

    public Task<ConnectorMessage> MessageAsync(string? summaryContains = null) => teams.Connector.WaitForAsync(message =>
        message.Conversation == Conversation && message.Summary.Contains(summaryContains ?? "", StringComparison.Ordinal));

    public async Task TypeAsync(string text)
    {
        var activity = Activity("message");
        activity["id"] = teams.Connector.NewId();
        activity["text"] = conversationType == "personal" ? text : $"<at>KaleyraBot</at> {text}";
        activity["textFormat"] = "plain";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>KaleyraBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } });
        await SendAsync(activity);
    }

    /// <summary>Presses a button of the newest card by its title, with these inputs filled in.</summary>
    public async Task PressAsync(string title, Dictionary<string, string>? inputs = null, bool oldClient = false)
    {
        var message = await MessageAsync();
        var action = CardInputs.Button(await CardAsync(), title);
        action = oldClient && action["fallback"] is JsonObject fallback ? fallback : action;
        var data = CardInputs.Collect(await CardAsync(), action, inputs ?? []);
        Toast = null;
        if ((string?)action["type"] == "Action.Execute")
        {
            var answer = await InvokeAsync("adaptiveCard/action", new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]?.DeepClone(), ["data"] = data },
                ["trigger"] = "manual",
            }, message.Id);
            Show(answer!.AsObject(), message);
        }
        else if ((string?)data["msteams"]?["type"] == "task/fetch")
        {
            ShowDialog(await InvokeAsync("task/fetch", new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } }, message.Id));
        }
        else
        {
            var submit = Activity("message");
            submit["id"] = $"f:{Guid.CreateVersion7()}";
            submit["replyToId"] = message.Id;
            submit["value"] = data;
            await SendAsync(submit);
        }
    }

    /// <summary>
    /// Presses a button of a card that may be an old one, or was tampered with: another request's id in place of its own.
    /// </summary>
    public async Task PressOnAsync(JsonObject card, string title, IReadOnlyDictionary<string, string>? inputs, string? forged)
    {
        var action = CardInputs.Button(card, title);
        var data = CardInputs.Collect(card, action, inputs ?? new Dictionary<string, string>());
        data["id"] = forged ?? (string?)data["id"];
        Toast = null;
        _pressed = Activity("invoke");
        _pressed["id"] = $"f:{Guid.CreateVersion7()}";
        _pressed["name"] = "adaptiveCard/action";
        _pressed["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]?.DeepClone(), ["data"] = data },
            ["trigger"] = "manual",
        };
        await RepeatPressAsync();
    }

    /// <summary>Sends the last press of <see cref="PressOnAsync"/> once more, as it was.</summary>
    public async Task RepeatPressAsync()
    {
        using var answer = await SendAsync(_pressed!.DeepClone().AsObject());
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Toast = (string?)said["type"] == "application/vnd.microsoft.activity.message" ? (string?)said["value"] : null;
    }

    /// <summary>Starts the message extension, or its slash command.</summary>
    public async Task ComposeAsync()
    {
        FromCompose = true;
        ShowDialog(await InvokeAsync("composeExtension/fetchTask", new JsonObject { ["commandId"] = "update", ["commandContext"] = "commandbox" }));
    }

    public async Task PressInDialogAsync(string title, Dictionary<string, string>? inputs = null)
    {
        var action = CardInputs.Button(Dialog!, title);
        Assert.Equal("Action.Submit", (string?)action["type"]);
        var data = CardInputs.Collect(Dialog!, action, inputs ?? []);
        ShowDialog(await InvokeAsync(FromCompose ? "composeExtension/submitAction" : "task/submit", new JsonObject { ["data"] = data, ["commandId"] = "update" }));
    }

    public async Task<JsonNode?> InvokeAsync(string name, JsonObject value, string? replyTo = null)
    {
        var invoke = Activity("invoke");
        invoke["id"] = $"f:{Guid.CreateVersion7()}";
        invoke["name"] = name;
        invoke["value"] = value;
        invoke["replyToId"] = replyTo;
        using var answer = await SendAsync(invoke);
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>Sends an event as the Bot Service does; anything but 200 fails the test.</summary>
    public async Task<HttpResponseMessage> SendAsync(JsonObject activity)
    {
        var answer = await PostAsync(activity, teams.Service.Token(teams.ServiceUrl));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonNode activity, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(activity) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await bot.SendAsync(request);
    }

    /// <summary>An event of this type, from this person in this conversation.</summary>
    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["channelId"] = "msteams",
        ["serviceUrl"] = teams.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = $"oid-{person}" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "KaleyraBot" },
        ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = conversationType, ["tenantId"] = FakeTeams.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = FakeTeams.Tenant } },
        ["locale"] = "en-GB",
    };

    private void Show(JsonObject answer, ConnectorMessage message)
    {
        Assert.Equal(200, (int?)answer["statusCode"]);
        if ((string?)answer["type"] == "application/vnd.microsoft.card.adaptive")
        {
            (_view, _viewOf) = (answer["value"]!.AsObject(), Version(message));
        }
        else
        {
            Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
            Toast = (string?)answer["value"];
        }
    }

    private void ShowDialog(JsonNode? answer)
    {
        var task = answer?["task"];
        Dialog = (string?)task?["type"] == "continue" ? task["value"]!["card"]!["content"]!.AsObject() : null;
        DialogText = (string?)task?["type"] == "message" ? (string?)task["value"] : null;
    }

    /// <summary>An edit by the bot shows the new card to everybody, whatever they saw before.</summary>
    private static string Version(ConnectorMessage message) => $"{message.Id}/{message.Edits}";
}
