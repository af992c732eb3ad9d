using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>
/// A modal as it stands on somebody's screen: what the bot sent, what was typed into it, and what stands beside its inputs.
/// </summary>
internal sealed class SlackView(string id, string user)
{
    public string Id => id;
    public string User => user;
    public required JsonObject Body { get; set; }
    public string Hash => (string)Body["hash"]!;
    public JsonArray Blocks => Body["blocks"]!.AsArray();

    /// <summary>What was typed or chosen, by block and action.</summary>
    public Dictionary<(string Block, string Action), JsonObject> Typed { get; } = [];

    /// <summary>The answer's errors, by block.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>The view with everything typed in its inputs, and the errors beside them.</summary>
    public JsonObject Shown()
    {
        var shown = (JsonObject)Body.DeepClone();
        foreach (var input in SlackInputs.Of(shown["blocks"]!.AsArray()))
        {
            SlackInputs.Fill(input, Typed.GetValueOrDefault((input.BlockId, input.ActionId)));
            if (Errors.TryGetValue(input.BlockId, out var error))
            {
                input.Block["error"] = error;
            }
        }
        return shown;
    }
}

/// <summary>Modals, stacked at most three high for each person, and the Home tabs.</summary>
internal sealed class SlackViews(SlackWorkspace workspace)
{
    private const int HighestStack = 3;
    private readonly Dictionary<string, List<SlackView>> _stacks = [];

    /// <summary>The Home tab of each person, by user id.</summary>
    public Dictionary<string, JsonObject> Homes { get; } = [];

    /// <summary>The modal somebody has in front of them.</summary>
    public SlackView? Top(string user) => workspace.Read(() => Stack(user).LastOrDefault());

    public int Height(string user) => workspace.Read(() => Stack(user).Count);

    public SlackView Open(string user, JsonObject body)
    {
        Unique(body);
        _stacks[user] = [];
        return Add(user, body);
    }

    public SlackView Push(string user, JsonObject body)
    {
        Unique(body);
        return Stack(user).Count switch
        {
            0 => throw new SlackErrorException("not_found"),
            >= HighestStack => throw new SlackErrorException("push_limit_reached"),
            _ => Add(user, body),
        };
    }

    /// <summary>Puts another body into a view. What was typed stays where block and action are the same.</summary>
    public SlackView Update(SlackView view, JsonObject body, string? hash)
    {
        if (hash is not null && hash != view.Hash)
        {
            throw new SlackErrorException("hash_conflict");
        }
        view.Body = Complete(body, view.Id, view.User, view.Body["root_view_id"]?.ToString() ?? view.Id, view.Body["previous_view_id"]?.ToString());
        var inputs = SlackInputs.Of(view.Blocks).ToDictionary(input => (input.BlockId, input.ActionId));
        foreach (var gone in view.Typed.Where(typed => !inputs.TryGetValue(typed.Key, out var input) || input.Type != (string?)typed.Value["type"]).ToList())
        {
            view.Typed.Remove(gone.Key);
        }
        view.Errors.Clear();
        return view;
    }

    public SlackView Find(string? id, string? externalId) =>
        _stacks.Values.SelectMany(stack => stack).FirstOrDefault(view => id is not null ? view.Id == id : externalId is not null && (string?)view.Body["external_id"] == externalId)
        ?? throw new SlackErrorException("not_found");

    /// <summary>Closes the top view of a person; the one below shows again.</summary>
    public void Close(SlackView view) => workspace.Change(() => Stack(view.User).Remove(view));

    public void Clear(string user) => workspace.Change(() => _stacks.Remove(user));

    public JsonObject Publish(string user, JsonObject body) => Homes[user] = Complete(body, $"V-HOME-{user}", user, $"V-HOME-{user}", null);

    private SlackView Add(string user, JsonObject body)
    {
        var id = workspace.NewId("V");
        var stack = Stack(user);
        var view = new SlackView(id,
            user)
        { Body = Complete(body, id, user, stack.Count == 0 ? id : stack[0].Id, stack.LastOrDefault()?.Id) };
        _stacks[user] = [.. stack, view];
        return view;
    }

    private JsonObject Complete(JsonObject body, string id, string user, string root, string? previous)
    {
        SlackBlocks.CheckView(body);
        (body["id"], body["team_id"], body["app_id"], body["bot_id"]) = (id, FakeSlack.Team, FakeSlack.AppId, SlackWorkspace.BotId);
        (body["app_installed_team_id"], body["root_view_id"], body["previous_view_id"]) = (FakeSlack.Team, root, previous);
        body["hash"] = $"{workspace.Time.GetUtcNow().ToUnixTimeSeconds()}.{workspace.NewId("h")}";
        body["private_metadata"] ??= "";
        body["callback_id"] ??= "";
        body["external_id"] ??= "";
        body["clear_on_close"] ??= false;
        body["notify_on_close"] ??= false;
        body["state"] = new JsonObject { ["values"] = new JsonObject() };
        return body;
    }

    private void Unique(JsonObject body)
    {
        if ((string?)body["external_id"] is { Length: > 0 } id && _stacks.Values.SelectMany(stack => stack).Any(view => (string?)view.Body["external_id"] == id))
        {
            throw new SlackErrorException("duplicate_external_id");
        }
    }

    private List<SlackView> Stack(string user) => _stacks.TryGetValue(user, out var stack) ? stack : _stacks[user] = [];
}
