using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>What Slack sends when this person does something: the exact fields of each kind of request.</summary>
internal sealed class SlackPayloads(FakeSlack slack, SlackPerson person)
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string VerificationToken = "xyzz0WbapA4vBCDEFasx0q6G";

    public SlackRequest Command(string command, string text, SlackChannel channel, SlackDelivery how)
    {
        List<(string Name, string Value)> fields =
        [
            ("token", VerificationToken), ("team_id", how.Through ?? FakeSlack.Team), ("team_domain", "marigold"),
            ("channel_id", channel.Id), ("channel_name", channel.IsDirect ? "directmessage" : channel.IsPrivate ? "privategroup" : channel.Name),
            ("user_id", person.Id), ("user_name", person.Name), ("command", command), ("text", text), ("api_app_id", FakeSlack.AppId),
            ("is_enterprise_install", how.IsOrgInstall ? "true" : "false"),
            ("response_url", slack.Hooks.Issue("commands", person.Id, channel)), ("trigger_id", slack.Triggers.Issue(person.Id)),
        ];
        if (how.IsOrgInstall)
        {
            fields.AddRange([("enterprise_id", FakeSlack.Enterprise), ("enterprise_name", "Marigold Group")]);
        }
        return new("/slack/commands", Form, string.Join('&', fields.Select(field => $"{field.Name}={Encode(field.Value)}")));
    }

    public SlackRequest MessageAction(SlackMessage message, SlackChannel channel, JsonObject action, JsonObject state, SlackDelivery how)
    {
        var payload = Interaction("block_actions", how);
        var isEphemeral = message.EphemeralFor is not null;
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = channel.Id, ["is_ephemeral"] = isEphemeral };
        if ((string?)message.Body["thread_ts"] is { } thread)
        {
            payload["container"]!["thread_ts"] = thread;
        }
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
        if (!isEphemeral)
        {
            payload["message"] = message.Body.DeepClone();
        }
        payload["response_url"] = slack.Hooks.Issue("actions", person.Id, channel, message);
        (payload["state"], payload["actions"]) = (state, new JsonArray(action));
        return Interactive(payload);
    }

    public SlackRequest ViewAction(JsonObject view, JsonObject action, JsonObject state, SlackDelivery how)
    {
        var payload = Interaction("block_actions", how);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = (string?)view["id"] };
        payload["view"] = WithState(view, state);
        payload["actions"] = new JsonArray(action);
        return Interactive(payload);
    }

    public SlackRequest Submission(JsonObject view, JsonObject state, SlackDelivery how)
    {
        var payload = Interaction("view_submission", how);
        (payload["view"], payload["response_urls"]) = (WithState(view, state), new JsonArray());
        return Interactive(payload);
    }

    public SlackRequest Closed(JsonObject view, JsonObject state, bool isCleared, SlackDelivery how)
    {
        var payload = Interaction("view_closed", how);
        payload.Remove("trigger_id");
        (payload["view"], payload["is_cleared"]) = (WithState(view, state), isCleared);
        return Interactive(payload);
    }

    public SlackRequest Shortcut(string callbackId, SlackDelivery how)
    {
        var payload = Interaction("shortcut", how);
        (payload["callback_id"], payload["action_ts"]) = (callbackId, slack.Workspace.NewTs());
        return Interactive(payload);
    }

    public SlackRequest MessageShortcut(string callbackId, SlackMessage message, SlackChannel channel, SlackDelivery how)
    {
        var payload = Interaction("message_action", how);
        (payload["callback_id"], payload["action_ts"]) = (callbackId, slack.Workspace.NewTs());
        (payload["message_ts"], payload["message"]) = (message.Ts, message.Body.DeepClone());
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
        payload["response_url"] = slack.Hooks.Issue("actions", person.Id, channel, message);
        return Interactive(payload);
    }

    public SlackRequest Event(JsonObject happened, SlackDelivery how)
    {
        if (how.Through is { } own)
        {
            (happened["user_team"], happened["team"]) = (own, own);
        }
        var envelope = new JsonObject
        {
            ["token"] = VerificationToken,
            ["team_id"] = FakeSlack.Team,
            ["context_team_id"] = FakeSlack.Team,
            ["context_enterprise_id"] = how.IsOrgInstall ? FakeSlack.Enterprise : null,
            ["api_app_id"] = FakeSlack.AppId,
            ["event"] = happened,
            ["type"] = "event_callback",
            ["event_id"] = slack.Workspace.NewId("Ev"),
            ["event_time"] = slack.Time.GetUtcNow().ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = how.IsOrgInstall ? FakeSlack.Enterprise : null,
                ["team_id"] = how.IsOrgInstall ? null : FakeSlack.Team,
                ["user_id"] = SlackWorkspace.BotUser,
                ["is_bot"] = true,
                ["is_enterprise_install"] = how.IsOrgInstall,
            }),
            ["is_ext_shared_channel"] = false,
        };
        return new("/slack/events", "application/json", envelope.ToJsonString());
    }

    private JsonObject Interaction(string type, SlackDelivery how) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject { ["id"] = person.Id, ["username"] = person.Name, ["name"] = person.Name, ["team_id"] = how.Through ?? FakeSlack.Team },
        ["api_app_id"] = FakeSlack.AppId,
        ["token"] = VerificationToken,
        ["trigger_id"] = slack.Triggers.Issue(person.Id),
        ["team"] = how.IsOrgInstall ? null : new JsonObject { ["id"] = FakeSlack.Team, ["domain"] = "marigold" },
        ["enterprise"] = how.IsOrgInstall ? new JsonObject { ["id"] = FakeSlack.Enterprise, ["name"] = "Marigold Group" } : null,
        ["is_enterprise_install"] = how.IsOrgInstall,
    };

    private static JsonObject WithState(JsonObject view, JsonObject state)
    {
        var sent = (JsonObject)view.DeepClone();
        sent["state"] = state;
        return sent;
    }

    private static SlackRequest Interactive(JsonObject payload) =>
        new("/slack/interactions", Form, $"payload={Encode(payload.ToJsonString())}") { ResponseUrl = (string?)payload["response_url"] };

    /// <summary>As forms are encoded: a space is a plus.</summary>
    private static string Encode(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
