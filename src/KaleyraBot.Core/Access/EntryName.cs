using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Access;

/// <summary>An entry of the settings (<c>slack:T1/*</c>, <c>web:ben</c>) in words, for people who know no identity strings.</summary>
internal static class EntryName
{
    public static Sentence Of(string entry)
    {
        var surface = Surface(entry);
        return !Identity.Parse(entry).IsEverybody
            ? Sentence.Of("people.one", ("name", PersonName.Account(entry[(entry.IndexOf(':', StringComparison.Ordinal) + 1)..])))
            : surface is null ? Sentence.Of("people.anybody") : Sentence.Of("people.anybodyOn", ("place", surface));
    }

    /// <summary>What people call a surface; null where the bot has no word for it.</summary>
    public static Sentence? Surface(string id) => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))].ToLowerInvariant() switch
    {
        "web" => Sentence.Of("people.surface_web"),
        "teams" => Sentence.Of("people.surface_teams"),
        "slack" => Sentence.Of("people.surface_slack"),
        _ => null,
    };
}
