using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Access;

/// <summary>
/// Who may do what, and which identities are one person; the only place that says so. Identities are strings
/// (<c>teams:&lt;tenant&gt;/&lt;id&gt;</c>,
/// <c>slack:&lt;team or organisation&gt;/&lt;user&gt;</c>, <c>web:&lt;name&gt;</c>; in a list a final <c>*</c> means everybody there).
/// No requester at all means everybody a door lets in; of the other roles an empty list means nobody.
/// </summary>
public sealed record AccessPolicy(IReadOnlyList<string> Requesters)
{
    public IReadOnlyList<string> Approvers { get; init; } = [];

    public IReadOnlyList<string> Admins { get; init; } = [];

    public IReadOnlyList<string> Auditors { get; init; } = [];

    /// <summary>Identities of one person on several surfaces, a list for each such person.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Linked { get; init; } = [];

    /// <summary>What the surfaces know of their organisations.</summary>
    public IReadOnlyList<IRealms> Realms { get; init; } = [];

    public bool MayRequest(Person who) => Requesters.Count == 0 || Lists(Requesters, who.Id);

    public bool MayApprove(string id) => Lists(Approvers, id);

    /// <summary>
    /// The approvers whom the settings name one by one, by all their identities: each surface can only call those it knows.
    /// </summary>
    public IEnumerable<Person> NamedApprovers => Approvers.Where(entry => !Identity.Parse(entry).IsEverybody).SelectMany(IdsOf)
        .Distinct(StringComparer.OrdinalIgnoreCase).Select(id => new Person(id, id[(id.LastIndexOfAny([':', '/']) + 1)..]));

    public bool IsAdmin(string id) => Lists(Admins, id);

    public bool IsAuditor(string id) => Lists(Auditors, id);

    /// <summary>Whoever has a role may look at requests.</summary>
    public bool MayLook(Person who) => MayRequest(who) || MayApprove(who.Id) || IsAdmin(who.Id) || IsAuditor(who.Id);

    /// <summary>One key for one human, whatever identity they act by: to compare with, and to count by.</summary>
    public string PrincipalOf(string id)
    {
        var own = Identity.Parse(id).Principal;
        return Linked.FirstOrDefault(ids => ids.Any(other => Identity.Parse(other).Principal == own)) is [var first, ..]
            ? Identity.Parse(first).Principal : own;
    }

    /// <summary>Whether two identities are one human. Wider than what a role needs: it decides who is no second person.</summary>
    public bool AreSame(string one, string other) => PrincipalOf(one) == PrincipalOf(other);

    /// <summary>Every identity string under which this person may stand in the ledger.</summary>
    public IReadOnlyList<string> KnownAs(string id) =>
        [.. IdsOf(id).Append(id).SelectMany(InEachRealm).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether a list names this person, not just everybody of a place.</summary>
    public bool Names(IReadOnlyList<string> entries, string id) => IdsOf(id).Append(id).Select(Identity.Parse)
        .Any(mine => entries.Select(Identity.Parse).Any(entry => !entry.IsEverybody && Gives(entry, mine)));

    /// <summary>
    /// Whether an entry of a list gives this person what the list is for: named in the same organisation, or everybody of their own realm
    /// or organisation.
    /// </summary>
    public bool Lists(IReadOnlyList<string> entries, string id) => IdsOf(id).Append(id).Select(Identity.Parse)
        .Any(mine => entries.Select(Identity.Parse).Any(entry => Gives(entry, mine)));

    /// <summary>
    /// Whether a list takes something from this person. Wider than <see cref="Lists"/>: nobody gets past it through another part of their
    /// organisation, so a part stands for the whole.
    /// </summary>
    public bool Forbids(IReadOnlyList<string> entries, string id)
    {
        var mine = Linked.Where(ids => ids.Any(other => AreSame(other, id))).SelectMany(ids => ids).Append(id).Select(Identity.Parse)
            .ToList();
        return entries.Select(Identity.Parse).Any(entry => mine.Exists(own => entry.IsEverybody
            ? entry.Surface.Length == 0 || (entry.Surface == own.Surface && AreOneOrganisation(entry, own))
            : entry.Principal == own.Principal));
    }

    /// <summary>The identities that the settings link with this one, itself included.</summary>
    public IReadOnlyList<string> LinkedWith(string id) => IdsOf(id);

    private IReadOnlyList<string> IdsOf(string id)
    {
        var own = Identity.Parse(id);
        return Linked.FirstOrDefault(ids => ids.Any(other => Identity.Parse(other) is var linked && !own.IsEverybody && Gives(linked, own)))
            ?? [id];
    }

    private bool Gives(Identity entry, Identity mine) => entry.IsEverybody
        ? entry.Surface.Length == 0 || (entry.Surface == mine.Surface && (entry.Realm == mine.Realm || entry.Realm == OrganisationOf(mine)))
        : entry.Principal == mine.Principal && AreOneOrganisation(entry, mine);

    private bool AreOneOrganisation(Identity one, Identity other) =>
        one.Realm == other.Realm || OrganisationOf(one) == OrganisationOf(other);

    private string OrganisationOf(Identity one) => RealmsOf(one)?.OrganisationOf(one.Realm).ToUpperInvariant() ?? one.Realm;

    private IRealms? RealmsOf(Identity one) =>
        Realms.FirstOrDefault(realms => realms.Surface.Equals(one.Surface, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> InEachRealm(string id)
    {
        var (one, user) = (Identity.Parse(id), id[(id.LastIndexOf('/') + 1)..]);
        return RealmsOf(one) is { } realms && one.Realm.Length > 0
            ? realms.PartsOf(realms.OrganisationOf(one.Realm)).Select(realm => $"{realms.Surface}:{realm}/{user}").Append(id)
            : [id];
    }
}
