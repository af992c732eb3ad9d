using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Slack.Fake;

/// <summary>What a client does with the bot's answer, and what it says where the answer is none. Null means that all is well.</summary>
internal static class SlackAnswers
{
    public const string Trouble = "We had some trouble connecting. Try again?";

    /// <summary>Events, shortcuts, buttons: 200 in time, the body does not matter.</summary>
    public static string? AfterAcknowledgement(SlackAnswer answer) => answer.Status is >= 200 and < 300 ? null : Trouble;

    /// <summary>A command may be answered with a message: for this person alone unless it says otherwise.</summary>
    public static string? AfterCommand(FakeSlack slack, SlackAnswer answer, SlackChannel channel, SlackPerson person, string command)
    {
        if (answer.Status != 200)
        {
            return answer.IsLate ? $"{command} failed with the error \"operation_timeout\"" : $"{command} failed with the error \"dispatch_failed\"";
        }
        if (answer.Body.Length == 0)
        {
            return null;
        }
        try
        {
            var said = answer.IsJson ? JsonNode.Parse(answer.Body)!.AsObject() : new JsonObject { ["text"] = answer.Body };
            if (said.Count > 0)
            {
                var isForAll = (string?)said["response_type"] == "in_channel";
                slack.Workspace.Post(channel, ChatMethods.Body(new(said)), isForAll ? null : person.Id);
            }
            return null;
        }
        catch (Exception wrong) when (wrong is SlackErrorException or JsonException or InvalidOperationException)
        {
            return $"{command} failed with the error \"dispatch_failed\"";
        }
    }

    /// <summary>Nothing closes the view; else JSON says what becomes of it.</summary>
    public static string? AfterSubmission(FakeSlack slack, SlackAnswer answer, SlackView view)
    {
        if (answer.Status != 200 || (answer.Body.Length > 0 && !answer.IsJson))
        {
            return Trouble;
        }
        view.Errors.Clear();
        if (answer.Body.Length == 0)
        {
            slack.Views.Close(view);
            return null;
        }
        try
        {
            return slack.Workspace.Change(() => Obey(slack, JsonNode.Parse(answer.Body)!.AsObject(), view)) ? null : Trouble;
        }
        catch (Exception wrong) when (wrong is SlackErrorException or JsonException or InvalidOperationException)
        {
            return Trouble;
        }
    }

    private static bool Obey(FakeSlack slack, JsonObject said, SlackView view)
    {
        switch ((string?)said["response_action"])
        {
            case null when said.Count == 0:
                slack.Views.Close(view);
                return true;
            case "clear":
                slack.Views.Clear(view.User);
                return true;
            case "update":
                slack.Views.Update(view, (JsonObject)said["view"]!.DeepClone(), hash: null);
                return true;
            case "push":
                slack.Views.Push(view.User, (JsonObject)said["view"]!.DeepClone());
                return true;
            case "errors":
                return ShowErrors(said["errors"] as JsonObject, view);
            default:
                return false;
        }
    }

    /// <summary>Keys are the block ids of input blocks, values plain strings.</summary>
    private static bool ShowErrors(JsonObject? errors, SlackView view)
    {
        var inputs = view.Blocks.Where(block => (string?)block!["type"] == "input").Select(block => (string?)block!["block_id"]).ToList();
        if (errors is not { Count: > 0 }
            || errors.Any(error => !inputs.Contains(error.Key) || error.Value?.GetValueKind() != JsonValueKind.String))
        {
            return false;
        }
        foreach (var (block, error) in errors)
        {
            view.Errors[block] = (string)error!;
        }
        return true;
    }
}
