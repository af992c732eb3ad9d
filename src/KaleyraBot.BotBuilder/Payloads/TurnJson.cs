using System.Text;
using KaleyraBot.Teams.Payloads;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Activity = KaleyraBot.Teams.Payloads.Activity;
using SdkActivity = Microsoft.Bot.Schema.Activity;

namespace KaleyraBot.BotBuilder.Payloads;

/// <summary>Activities of the SDK as JSON and back, with every value in the form in which somebody typed it.</summary>
internal static class TurnJson
{
    // Half of a character has no UTF-8: escaped it arrives, and is mended where all doors mend it.
    private static readonly JsonSerializerSettings Writing = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        StringEscapeHandling = StringEscapeHandling.EscapeNonAscii,
        MaxDepth = null,
    };

    /// <summary>
    /// From here on the adapters of this process leave a date in card data as it came. The SDK makes one of whatever looks like it, and
    /// writes another text than was typed.
    /// </summary>
    public static void KeepTypedDates() => HttpHelper.BotMessageSerializer.DateParseHandling = DateParseHandling.None;

    /// <summary>What our door reads of it; null where it is no activity.</summary>
    public static Activity? Read(IActivity activity) =>
        ActivityBody.Parse(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, Writing)));

    /// <summary>
    /// What our door sends. Its cards stay JSON: the SDK's own reading of attachments costs five times as much as all the rest.
    /// </summary>
    public static SdkActivity Write(byte[] json)
    {
        using var reader = new JsonTextReader(new StringReader(Encoding.UTF8.GetString(json)));
        reader.DateParseHandling = DateParseHandling.None;
        var message = JObject.Load(reader);
        var attachments = message["attachments"] as JArray;
        message.Remove("attachments");
        var activity = message.ToObject<SdkActivity>(JsonSerializer.Create(Writing))!;
        activity.Attachments = attachments?.Select(one => new Attachment((string?)one["contentType"], content: one["content"])).ToList();
        return activity;
    }
}
