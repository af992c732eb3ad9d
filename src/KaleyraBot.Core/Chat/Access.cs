namespace KaleyraBot.Core.Chat;

/// <summary>
/// Who may ask for changes, by identity strings (<c>teams:&lt;tenant&gt;/&lt;id&gt;</c>, <c>web:&lt;name&gt;</c>; a final <c>*</c> means everybody there).
/// No entry at all means everybody a door lets in.
/// </summary>
public sealed record Access(IReadOnlyList<string> Requesters)
{
    public bool MayRequest(Person who) => Requesters.Count == 0 || Requesters.Any(entry => Covers(entry, who.Id));

    private static bool Covers(string entry, string id) => entry.EndsWith('*')
        ? id.StartsWith(entry[..^1], StringComparison.OrdinalIgnoreCase)
        : string.Equals(entry, id, StringComparison.OrdinalIgnoreCase);
}
