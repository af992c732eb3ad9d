using KaleyraBot.Core.Access;

namespace KaleyraBot.Hosting.Settings;

/// <summary>
/// Section <c>Access</c>: who may do what. A list that cannot be read stops the start, for it would let in or keep out the wrong people.
/// </summary>
internal static class AccessSettings
{
    private const string Form = "Write teams:<tenant>/<object id>, slack:<team or organisation>/<user> or web:<name>, with * as the last part for everybody there.";

    /// <param name="configuration">All settings.</param>
    /// <param name="demo">The local demo, which has no settings: whoever sits before the page may approve and hold there.</param>
    public static AccessPolicy Read(IConfiguration configuration, bool demo)
    {
        var section = configuration.GetSection("Access");
        IReadOnlyList<string>? everybody = demo && !section.GetChildren().Any() ? ["web:*"] : null;
        var mistakes = new Mistakes();
        return mistakes.OrThrow(new AccessPolicy(mistakes.Try(() => Requesters(section), []))
        {
            Approvers = everybody ?? mistakes.Try(() => Role(section, "Approvers"), []),
            Admins = everybody ?? mistakes.Try(() => Role(section, "Admins"), []),
            Auditors = mistakes.Try(() => Role(section, "Auditors"), []),
            Linked = mistakes.Try(() => Linked(section.GetSection("Linked")), []),
        });
    }

    public static bool IsIdentity(string entry, bool star) =>
        entry.Split(':', 2) is [var surface, { Length: > 0 } rest]
        && !rest.Any(char.IsWhiteSpace)
        && (!rest.Contains('*', StringComparison.Ordinal)
        || (star && rest.IndexOf('*', StringComparison.Ordinal) == rest.Length - 1 && rest[..^1] is "" or [.., '/']))
        && surface.ToLowerInvariant() switch
        {
            "web" => !rest.Contains('/', StringComparison.Ordinal),
            "teams" or "slack" => rest.Split('/') is [{ Length: > 0 }, { Length: > 0 }],
            _ => false,
        };

    /// <summary>Left out, everybody may ask; there and empty, it is a mistake, because it reads as nobody.</summary>
    private static IReadOnlyList<string> Requesters(IConfigurationSection section)
    {
        const string role = "Requesters";
        var people = Role(section, role);
        return people.Count == 0 && section.GetChildren().Any(child => child.Key.Equals(role, StringComparison.OrdinalIgnoreCase))
            ? throw Setting.Wrong($"Access:{role}", "",
            "Name who may ask for changes, or leave the key out: then everybody may whom the door lets in.")
            : people;
    }

    private static IReadOnlyList<string> Role(IConfigurationSection section, string role)
    {
        var entries = Setting.List(section.GetSection(role));
        return entries.Where(entry => !IsIdentity(entry, star: true)).ToList() is { Count: > 0 } wrong
            ? throw new StartException([.. wrong.Select(entry => Setting.Wrong($"Access:{role}", entry, Form).Message)])
            : entries;
    }

    private static IReadOnlyList<IReadOnlyList<string>> Linked(IConfigurationSection section)
    {
        var people = section.GetChildren().Select(person => (person.Key, Ids: Setting.List(person))).ToList();
        var mistakes = new Mistakes();
        foreach (var (key, ids) in people)
        {
            foreach (var wrong in ids.Where(id => !IsIdentity(id, star: false)))
            {
                mistakes.Add(Setting.Wrong($"Access:Linked:{key}", wrong, "Write identities of one person, without *.").Message);
            }
        }
        mistakes.OrThrow(people);
        // The same account in two realms is one person, so it cannot be two here.
        var nobody = new AccessPolicy([]);
        var twice = people.SelectMany(person => person.Ids.DistinctBy(nobody.PrincipalOf)).GroupBy(nobody.PrincipalOf)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is not null
            ? throw Setting.Wrong("Access:Linked", twice.First(), "It stands under two people; an identity belongs to one.")
            : [.. people.Select(person => person.Ids)];
    }
}
