using System.Text.RegularExpressions;
using KaleyraBot.Core.Chat;

namespace KaleyraBot.Slack.Conversations;

/// <summary>
/// Where a message goes, and which message: the text behind <c>slack:</c> in a <see cref="Place"/> or <see cref="MessageRef"/>.
/// <c>slack:&lt;team&gt;/&lt;channel&gt;</c>; behind it <c>/&lt;ts&gt;</c> names a message, <c>@&lt;user&gt;</c> who asked there,
/// <c>#&lt;ts&gt;</c> the thread. Slack's ids are short words of letters and digits; what is anything else is no address. Without a channel
/// it is the chat of that user with the bot. Settings may name a channel by its id alone: it is in the token's own workspace.
/// </summary>
internal sealed partial record SlackAddress(string Team, string Channel, string User = "", string Ts = "", string Thread = "")
{
    /// <summary>Stands for the time stamp of a message that was said through a response URL, which names none.</summary>
    public const string Borrowed = "~";

    public bool IsBorrowed => Ts == Borrowed;

    /// <summary>A chat with the bot alone.</summary>
    public bool IsPersonal => Channel.Length == 0 || Channel.StartsWith('D');

    public Place ToPlace() => new((this with { Ts = "" }).ToString());

    public MessageRef ToMessage() => new(IsBorrowed ? ToString() : new SlackAddress(Team, Channel, Ts: Ts).ToString());

    /// <summary>The chat of this user with the bot.</summary>
    public SlackAddress Direct => new(Team, "", User);

    /// <summary>Null where it is not an address of this surface.</summary>
    public static SlackAddress? Parse(string value) => Form().Match(value) is { Success: true, Groups: var parts }
        ? new(parts["team"].Value, parts["channel"].Value, parts["user"].Value, parts["ts"].Value, parts["thread"].Value)
        : null;

    /// <summary>Whether it reads back as what it is: an id that is none would make another address of it.</summary>
    public bool IsSound => Parse(ToString()) == this;

    public override string ToString() =>
        $"slack:{Team}{(Team.Length == 0 ? "" : "/")}{Channel}{Behind('/', Ts)}{Behind('@', User)}{Behind('#', Thread)}";

    private static string Behind(char mark, string part) => part.Length == 0 ? "" : mark + part;

    [GeneratedRegex(
        @"\Aslack:((?<team>[A-Za-z0-9_]{1,64})/(?<channel>[A-Za-z0-9_]{0,64})(/(?<ts>[0-9.]{1,32}|~))?"
        + @"(@(?<user>[A-Za-z0-9_]{1,64}))?(\#(?<thread>[0-9.]{1,32}))?|(?<channel>[CGD][A-Z0-9]{1,64}))\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
