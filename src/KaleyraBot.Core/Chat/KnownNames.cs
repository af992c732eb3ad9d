using System.Collections.Concurrent;

namespace KaleyraBot.Core.Chat;

/// <summary>
/// What people are called, as far as it was heard: from what they do, and from a surface's roster. In memory only,
/// and for showing only: a name never decides anything.
/// </summary>
public sealed class KnownNames
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes a name under an identity string; a blank one is none, nor is the account again.</summary>
    public void Learn(string id, string name)
    {
        var tidy = PersonName.Tidy(name);
        var isName = tidy.Length > 0 && !tidy.Equals(PersonName.Account(id), StringComparison.Ordinal);
        if (isName && (_names.Count < Most || _names.ContainsKey(id)))
        {
            _names[id] = tidy;
        }
    }

    /// <summary>The name, or null.</summary>
    public string? Of(string id) => _names.GetValueOrDefault(id);

    /// <summary>The name, given or heard, else the account where people can read it; null where that is a bare GUID.</summary>
    public string? Called(string id, string? name = null) =>
        PersonName.Tidy(name) is { Length: > 0 } tidy ? tidy : Of(id) ?? PersonName.ReadableAccount(id);
}
