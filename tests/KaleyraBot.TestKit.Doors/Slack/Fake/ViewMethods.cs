using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>The <c>views.*</c> methods.</summary>
internal sealed class ViewMethods(SlackWorkspace workspace, SlackViews views, SlackTriggers triggers)
{
    public JsonObject Open(SlackArguments arguments)
    {
        var (trigger, body) = (arguments.Needed("trigger_id"), Modal(arguments));
        return Shown(views.Open(triggers.Exchange(trigger), body).Body);
    }

    public JsonObject Push(SlackArguments arguments)
    {
        var (trigger, body) = (arguments.Needed("trigger_id"), Modal(arguments));
        return Shown(views.Push(triggers.Exchange(trigger), body).Body);
    }

    public JsonObject Update(SlackArguments arguments)
    {
        var body = Modal(arguments);
        var view = views.Find(arguments.Text("view_id"), arguments.Text("external_id"));
        return Shown(views.Update(view, body, arguments.Text("hash")).Body);
    }

    public JsonObject Publish(SlackArguments arguments)
    {
        var person = workspace.Person(arguments.Needed("user_id")) ?? throw new SlackErrorException("user_not_found");
        var body = Checked(arguments.View, "home");
        if (arguments.Text("hash") is { } hash && views.Homes.TryGetValue(person.Id, out var home) && (string?)home["hash"] != hash)
        {
            throw new SlackErrorException("hash_conflict");
        }
        return Shown(views.Publish(person.Id, body));
    }

    private static JsonObject Modal(SlackArguments arguments) => Checked(arguments.View, "modal");

    /// <summary>A view is checked before its trigger is used up.</summary>
    private static JsonObject Checked(JsonObject view, string type)
    {
        if ((string?)view["type"] != type)
        {
            throw new SlackErrorException("invalid_arguments", $"[ERROR] must be \"{type}\" [json-pointer:/view/type]");
        }
        SlackBlocks.CheckView((JsonObject)view.DeepClone());
        return view;
    }

    private static JsonObject Shown(JsonObject body) => new() { ["view"] = body.DeepClone() };
}
