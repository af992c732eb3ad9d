using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaleyraBot.Core.Inbox;

namespace KaleyraBot.Teams.Payloads;

/// <summary>An activity as it is kept to be handled later: what the bot reads of it, in the words of the protocol.</summary>
internal static class KeptActivity
{
    private static readonly JsonSerializerOptions Writing = new(
        JsonSerializerDefaults.Web)
    { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Names this very delivery; without an id of its own it cannot be recognised a second time.</summary>
    public static string IdOf(Activity activity) =>
        $"teams:{activity.Conversation?.Id}/{(activity.Id is { Length: > 0 } id ? id : Guid.CreateVersion7())}";

    public static Delivery Keep(string id, string door, Activity activity) => new(id, door, JsonSerializer.Serialize(activity, Writing));

    /// <summary>Null where it is none any more.</summary>
    public static Activity? Read(string body) =>
        ActivityBody.Parse(Encoding.UTF8.GetBytes(body)) is { Type.Length: > 0 } activity ? activity : null;
}
