using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Access;

/// <summary>What people ask for that Kaleyra's API does not have, and where it is changed instead.</summary>
internal static class NotHere
{
    private static readonly (string Sentence, string[] Words)[] All =
    [
        ("commands.displayName", ["name", "displayname", "businessname", "verifiedname", "companyname", "title"]),
        ("commands.openingHours",
            ["hours", "openinghours", "businesshours", "workinghours", "officehours", "openhours", "opening", "timing", "timings",
                "schedule", "open", "holidays"]),
        ("commands.badge", ["badge", "verified", "verification", "greentick", "greencheck", "bluetick", "officialbusinessaccount", "oba"]),
        ("commands.automatic", ["greeting", "greetingmessage", "welcomemessage", "away", "awaymessage", "quickreply", "quickreplies",
            "autoreply", "icebreakers", "commands"]),
        ("commands.catalog", ["catalog", "catalogue", "products", "cart", "shop", "cover", "coverphoto", "coverimage"]),
        ("commands.pin", ["pin", "twostep", "2fa", "twofactor", "password"]),
    ];

    /// <summary>The sentence for the name of such a detail, in any case and with any separators; null where it is none.</summary>
    public static Sentence? Of(string name)
    {
        var plain = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Array.Find(All, entry => entry.Words.Contains(plain)).Sentence is { } sentence ? Sentence.Of(sentence) : null;
    }
}
