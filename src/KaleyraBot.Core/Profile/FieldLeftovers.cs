using System.Text.RegularExpressions;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>What a chat writes for things that only it can draw: customers would read the code, not what the person saw.</summary>
internal static partial class FieldLeftovers
{
    /// <summary>The sentence about the first such thing, or null.</summary>
    public static Sentence? Problem(string text) =>
        Markup().Match(text) is { Success: true } markup ? Sentence.Of("fields.chatMarkup", ("what", markup.Value))
        : Name().Match(text) is { Success: true } name ? Sentence.Of("fields.emojiName", ("name", name.Value))
        : null;

    // Mentions, channels, groups, dates and links of Slack, which carry ids that nobody typed.
    [GeneratedRegex(
        @"<(?:@[UW]\w+|#[CGD]\w+|!\w+\^|(?:[a-z][a-z0-9+.-]*://|(?:mailto|tel|sms|callto|whatsapp|skype|facetime):)[^<>\s]+)[^<>]*>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    // Workspaces name their own emoji in every script, in small letters. "mon:closed:tue" and "10:30am:" are texts.
    [GeneratedRegex(@"(?<![\p{L}\p{N}]):(?=[^:]*\p{L})[\p{Ll}\p{Lo}0-9][\p{Ll}\p{Lo}\p{M}0-9_'+-]+:(?!\p{Lo})|:[a-z][a-z0-9_'+-]+:(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
