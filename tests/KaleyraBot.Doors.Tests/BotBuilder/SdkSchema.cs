using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>
/// The schema of Microsoft's SDK as a judge of what our own door sends: it has to know every property, and to write the same JSON again.
/// </summary>
internal static class SdkSchema
{
    private static readonly JsonSerializerSettings Strict = new()
    {
        MissingMemberHandling = MissingMemberHandling.Error,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    };

    public static void AssertActivity(string json)
    {
        var activity = Same<Activity>(json);
        // What the SDK has no member for, it keeps aside.
        Assert.Empty(activity.Properties);
        Assert.All(activity.Attachments ?? [], attachment => Assert.Empty(attachment.Properties));
    }

    /// <summary>An answer to an invoke: of a card's action, or of a dialog.</summary>
    public static void AssertAnswer(string json)
    {
        var answer = JsonNode.Parse(json)!.AsObject();
        if (answer["task"] is not JsonObject task)
        {
            Same<AdaptiveCardInvokeResponse>(json);
        }
        else if ((string?)task["type"] == "continue")
        {
            var shown = Same<TaskModuleContinueResponse>(task.ToJsonString());
            Assert.Equal("application/vnd.microsoft.card.adaptive", shown.Value.Card.ContentType);
            Assert.Empty(shown.Value.Card.Properties);
        }
        else
        {
            Assert.Equal("message", Same<TaskModuleMessageResponse>(task.ToJsonString()).Type);
        }
    }

    private static T Same<T>(string json)
    {
        var read = JsonConvert.DeserializeObject<T>(json, Strict)!;
        var (sent, again) = (Parse(json), Parse(JsonConvert.SerializeObject(read, Strict)));
        Assert.True(JToken.DeepEquals(sent, again), $"{sent}\n{again}");
        return read;
    }

    private static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, Strict)!;
}
