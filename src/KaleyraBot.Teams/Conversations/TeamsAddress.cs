using KaleyraBot.Core.Chat;

namespace KaleyraBot.Teams.Conversations;

/// <summary>
/// Where a message goes, and which message: the text behind <c>teams:</c> in a <see cref="Place"/> or <see cref="MessageRef"/>.
/// <c>teams:&lt;conversation id&gt;</c>, the id of a thread included; with <c>|&lt;29:…&gt;</c> only that member sees it; with
/// <c>|#&lt;activity id&gt;</c> it is a message; <c>teams:@&lt;tenant&gt;/&lt;user&gt;</c> is the chat with that person, opened when first
/// needed.
/// </summary>
internal sealed record TeamsAddress(string Conversation, string? OnlyFor = null, string? Activity = null)
{
    private const string Surface = "teams:";

    /// <summary>The person of a <c>teams:@…</c> place, by identity; null for a conversation.</summary>
    public string? PersonId => Conversation.StartsWith('@') ? Surface + Conversation[1..] : null;

    public Place ToPlace() => new(ToString());

    public MessageRef ToMessage(string activity) => new((this with { Activity = activity }).ToString());

    public static Place OfPerson(string personId) => new(Surface + "@" + personId[Surface.Length..]);

    /// <summary>Null where it is not an address of this surface.</summary>
    public static TeamsAddress? Parse(string value)
    {
        if (!value.StartsWith(Surface, StringComparison.Ordinal))
        {
            return null;
        }
        var parts = value[Surface.Length..].Split('|');
        var marked = parts.Skip(1).ToLookup(part => part.StartsWith('#'));
        return new(
            Plain(parts[0]), marked[false].Select(Plain).FirstOrDefault(), marked[true].Select(part => Plain(part[1..])).FirstOrDefault());
    }

    /// <summary>
    /// A deep link, which every client opens ("Deep link to a Teams chat or message" in Microsoft's pages); null where it is no message
    /// that others see.
    /// </summary>
    public Uri? ToLink()
    {
        const string Thread = ";messageid=";
        if (Activity is null || PersonId is not null || OnlyFor is not null)
        {
            return null;
        }
        var at = Conversation.IndexOf(Thread, StringComparison.Ordinal);
        var parent = at < 0 ? "" : $"?parentMessageId={Uri.EscapeDataString(Conversation[(at + Thread.Length)..])}";
        var place = Uri.EscapeDataString(ConversationReference.BaseOf(Conversation));
        return new($"https://teams.microsoft.com/l/message/{place}/{Uri.EscapeDataString(Activity)}{parent}");
    }

    public override string ToString() =>
        Surface
            + Escaped(Conversation)
            + (OnlyFor is null ? "" : "|" + Escaped(OnlyFor))
            + (Activity is null ? "" : "|#" + Escaped(Activity));

    private static string Escaped(string part) =>
        part.Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);

    private static string Plain(string part) =>
        part.Replace("%7C", "|", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
