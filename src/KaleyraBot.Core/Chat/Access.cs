namespace KaleyraBot.Core.Chat;

/// <summary>
/// Who may do what, by identity strings (<c>teams:&lt;tenant&gt;/&lt;id&gt;</c>, <c>web:&lt;name&gt;</c>; a final <c>*</c> means everybody there).
/// No requester at all means everybody a door lets in; of the other roles an empty list means nobody.
/// </summary>
public sealed record Access(IReadOnlyList<string> Requesters)
{
    public IReadOnlyList<string> Approvers { get; init; } = [];

    public IReadOnlyList<string> Admins { get; init; } = [];

    public IReadOnlyList<string> Auditors { get; init; } = [];

    /// <summary>Identities of one person on several surfaces, a list for each such person.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Linked { get; init; } = [];

    public bool MayRequest(Person who) => Requesters.Count == 0 || Lists(Requesters, who.Id);

    public bool MayApprove(string id) => Lists(Approvers, id);

    /// <summary>The approvers whom the settings name one by one, by all their identities: each surface can only call those it knows.</summary>
    public IEnumerable<Person> NamedApprovers => Approvers.Where(entry => !entry.EndsWith('*')).SelectMany(IdsOf)
        .Distinct(StringComparer.OrdinalIgnoreCase).Select(id => new Person(id, id[(id.LastIndexOfAny([':', '/']) + 1)..]));

    public bool IsAdmin(string id) => Lists(Admins, id);

    public bool IsAuditor(string id) => Lists(Auditors, id);

    /// <summary>Whoever has a role may look at requests.</summary>
    public bool MayLook(Person who) => MayRequest(who) || MayApprove(who.Id) || IsAdmin(who.Id) || IsAuditor(who.Id);

    /// <summary>Whether two identities are one person.</summary>
    public bool AreSame(string one, string other) => IdsOf(one).Contains(other, StringComparer.OrdinalIgnoreCase);

    /// <summary>All identities of the person behind this one, itself included.</summary>
    public IReadOnlyList<string> IdsOf(string id) =>
        Linked.FirstOrDefault(ids => ids.Contains(id, StringComparer.OrdinalIgnoreCase)) ?? [id];

    /// <summary>Whether a list names this person, not just everybody of a place.</summary>
    public bool Names(IReadOnlyList<string> entries, string id) => entries.Any(entry => !entry.EndsWith('*') && AreSame(entry, id));

    /// <summary>Whether an entry of a list is this person, by any of their identities.</summary>
    public bool Lists(IReadOnlyList<string> entries, string id) => entries.Any(entry => IdsOf(id).Any(mine => Covers(entry, mine)));

    private static bool Covers(string entry, string id) => entry.EndsWith('*')
        ? id.StartsWith(entry[..^1], StringComparison.OrdinalIgnoreCase)
        : string.Equals(entry, id, StringComparison.OrdinalIgnoreCase);
}
