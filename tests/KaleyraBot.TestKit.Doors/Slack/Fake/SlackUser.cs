using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>
/// A person at a Slack client, looking at one conversation: types, presses, fills in modals. It checks inputs as the client does, sends
/// what Slack sends, and shows the answers as Slack does.
/// </summary>
internal sealed class SlackUser(FakeSlack slack, HttpClient bot, SlackPerson person, string channelId)
{
    private readonly SlackPayloads _payloads = new(slack, person);
    private readonly SlackSender _sender = new(bot, slack.Time);
    private SlackRequest? _last;

    public SlackPerson Person => person;

    public string ChannelId => channelId;

    /// <summary>As the bot knows this person.</summary>
    public string Id => $"slack:{FakeSlack.Team}/{person.Id}";

    /// <summary>What the client itself said about the last deed, when the bot did not answer as it should; else null.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The bot's own answer to the last deed.</summary>
    public SlackAnswer? Answer { get; private set; }

    /// <summary>The modal in front, or null.</summary>
    public SlackView? View => slack.Views.Top(person.Id);

    /// <summary>The Home tab of the app, once the bot published one.</summary>
    public JsonObject? Home => slack.Workspace.Read(() => slack.Views.Homes.GetValueOrDefault(person.Id));

    /// <summary>What the bot says to this person alone in this conversation, oldest first.</summary>
    public IReadOnlyList<SlackMessage> Whispers =>
        [.. slack.Workspace.Messages.Where(message => message.Channel == channelId && message.EphemeralFor == person.Id)];

    /// <summary>What the bot posted through the response URL of this client's last deed.</summary>
    public IReadOnlyList<SlackMessage> Heard => _last?.ResponseUrl is { } url ? slack.Hooks.SaidThrough(url) : [];

    private SlackChannel Channel => slack.Workspace.Channel(channelId)!;

    private SlackChannel AppChannel => slack.Workspace.Direct(person.Id, SlackWorkspace.BotUser);

    /// <summary>Types a slash command, like <c>/wa update</c>.</summary>
    public async Task CommandAsync(string line, SlackDelivery? how = null)
    {
        var parts = line.Split(' ', 2);
        var answer = await SendAsync(_payloads.Command(parts[0], parts.ElementAtOrDefault(1) ?? "", Channel, how ?? SlackDelivery.Normal), how);
        Trouble = SlackAnswers.AfterCommand(slack, answer, Channel, person, parts[0]);
    }

    /// <summary>Writes a message that mentions the bot.</summary>
    public Task MentionAsync(string text, SlackDelivery? how = null) => SayAsync("app_mention", $"<@{SlackWorkspace.BotUser}> {text}", Channel, how);

    /// <summary>Writes to the bot alone.</summary>
    public Task DirectMessageAsync(string text, SlackDelivery? how = null) => SayAsync("message", text, AppChannel, how);

    public Task OpenHomeAsync(SlackDelivery? how = null) => EventAsync(new()
    {
        ["type"] = "app_home_opened",
        ["user"] = person.Id,
        ["channel"] = AppChannel.Id,
        ["tab"] = "home",
        ["event_ts"] = slack.Workspace.NewTs(),
    }, how);

    /// <summary>Any event that Slack may send for this person.</summary>
    public async Task EventAsync(JsonObject happened, SlackDelivery? how = null) =>
        Trouble = SlackAnswers.AfterAcknowledgement(await SendAsync(_payloads.Event(happened, how ?? SlackDelivery.Normal), how));

    public async Task ShortcutAsync(string callbackId = "wa_update", SlackDelivery? how = null) =>
        Trouble = SlackAnswers.AfterAcknowledgement(await SendAsync(_payloads.Shortcut(callbackId, how ?? SlackDelivery.Normal), how));

    public async Task MessageShortcutAsync(SlackMessage message, string callbackId = "wa_update", SlackDelivery? how = null) =>
        Trouble = SlackAnswers.AfterAcknowledgement(await SendAsync(_payloads.MessageShortcut(callbackId, message, Channel,
            how ?? SlackDelivery.Normal), how));

    /// <summary>
    /// Presses a button of a message, with these of its inputs filled in. The message may be an old one that was changed since.
    /// </summary>
    public async Task ClickAsync(SlackMessage message, string title, IReadOnlyDictionary<string, string>? values = null,
        SlackDelivery? how = null)
    {
        var typed = new Dictionary<(string, string), JsonObject>();
        SlackFields.Type(message.Blocks, values, typed);
        var action = SlackButtons.Press(message.Blocks, title, slack.Workspace.NewTs());
        var channel = slack.Workspace.Channel(message.Channel)!;
        var request = _payloads.MessageAction(message, channel, action, SlackFields.State(message.Blocks, typed),
            how ?? SlackDelivery.Normal);
        Trouble = SlackAnswers.AfterAcknowledgement(await SendAsync(request, how));
    }

    /// <summary>Presses a button inside the modal. Nothing is checked; the state goes along.</summary>
    public async Task ClickInViewAsync(string title, IReadOnlyDictionary<string, string>? values = null, SlackDelivery? how = null)
    {
        var view = Type(values);
        var action = SlackButtons.Press(view.Blocks, title, slack.Workspace.NewTs());
        Trouble = SlackAnswers.AfterAcknowledgement(await SendAsync(_payloads.ViewAction(view.Body, action, State(view),
            how ?? SlackDelivery.Normal), how));
    }

    /// <summary>Presses a button of the Home tab.</summary>
    public async Task ClickInHomeAsync(string title, SlackDelivery? how = null)
    {
        var blocks = Home!["blocks"]!.AsArray();
        var action = SlackButtons.Press(blocks, title, slack.Workspace.NewTs());
        Trouble = SlackAnswers.AfterAcknowledgement(await SendAsync(_payloads.ViewAction(Home, action, SlackFields.State(blocks, []),
            how ?? SlackDelivery.Normal), how));
    }

    /// <summary>Presses the submit button of the modal.</summary>
    /// <exception cref="SlackRefusedException">The client shows what is wrong, and sends nothing.</exception>
    public async Task SubmitAsync(IReadOnlyDictionary<string, string>? values = null, SlackDelivery? how = null)
    {
        var view = Type(values);
        SlackFields.Check(view.Blocks, view.Typed);
        var answer = await SendAsync(_payloads.Submission(view.Body, State(view), how ?? SlackDelivery.Normal), how);
        Trouble = SlackAnswers.AfterSubmission(slack, answer, view);
    }

    /// <summary>Closes the modal; the bot hears of it only if it asked to.</summary>
    public async Task CloseAsync(SlackDelivery? how = null)
    {
        var view = View!;
        slack.Views.Close(view);
        if ((bool?)view.Body["notify_on_close"] == true)
        {
            Trouble = SlackAnswers.AfterAcknowledgement(await SendAsync(_payloads.Closed(view.Body, State(view), isCleared: false,
                how ?? SlackDelivery.Normal), how));
        }
    }

    /// <summary>The last request once more, signed anew: Slack got no answer the first time.</summary>
    public Task<SlackAnswer> RedeliverAsync(SlackDelivery? how = null) => SendAsync(_last!, how);

    /// <summary>Any request at all.</summary>
    public async Task<SlackAnswer> SendAsync(SlackRequest request, SlackDelivery? how = null)
    {
        _last = request;
        return Answer = await _sender.SendAsync(request, how ?? SlackDelivery.Normal);
    }

    private Task SayAsync(string type, string text, SlackChannel where, SlackDelivery? how)
    {
        var message = slack.Workspace.Post(where, new() { ["user"] = person.Id, ["text"] = text, ["team"] = FakeSlack.Team });
        var happened = (JsonObject)message.Body.DeepClone();
        (happened["type"], happened["channel"], happened["event_ts"]) = (type, where.Id, message.Ts);
        happened["client_msg_id"] = Guid.CreateVersion7().ToString();
        if (where.IsDirect)
        {
            happened["channel_type"] = "im";
        }
        return EventAsync(happened, how);
    }

    private SlackView Type(IReadOnlyDictionary<string, string>? values)
    {
        var view = View ?? throw new InvalidOperationException($"{person.Name} has no modal open.");
        slack.Workspace.Change(() =>
        {
            SlackFields.Type(view.Blocks, values, view.Typed);
            return view;
        });
        return view;
    }

    private static JsonObject State(SlackView view) => SlackFields.State(view.Blocks, view.Typed);
}
