using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Approvals;

/// <summary>
/// The rules of approval, from the settings. A pure judge: the same change by the same person under the same settings always gets the
/// same verdict. The strictest field of a request decides for all of it, and a denial wins over everything.
/// </summary>
public sealed record ApprovalPolicy
{
    /// <summary>In <see cref="Required"/>, <see cref="Deny"/> and <see cref="AllowedHosts"/>: whatever has no entry of its own.</summary>
    public const string Rest = "*";

    /// <summary>Approvals needed where the settings do not say otherwise.</summary>
    public static readonly IReadOnlyDictionary<string, int> Defaults = new Dictionary<string, int>
    {
        [Fields.IncomingUrl] = 2,
        [Fields.DisplayImage] = 1,
        [Fields.Website] = 1,
        [Fields.ContactEmail] = 1,
        [Rest] = 0,
    };

    /// <summary>Approvals by distinct people, by wire name.</summary>
    public IReadOnlyDictionary<string, int> Required { get; init; } = Defaults;

    /// <summary>Who may not ask for a change of a field, by wire name: identity strings as in <see cref="AccessPolicy"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Deny { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Hosts that <c>incoming_url</c> may lead to, by WhatsApp number; a number without an entry may lead anywhere.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> AllowedHosts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Where approval cards go, by the surface of the request; without an entry, into the conversation of the request.</summary>
    public IReadOnlyDictionary<string, Place> Channels { get; init; } = new Dictionary<string, Place>();

    public TimeSpan ExpireAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Until the first reminder; the distance doubles with each.</summary>
    public TimeSpan RemindAfter { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Whether an admin may put a pending request through alone.</summary>
    public bool BreakGlass { get; init; }

    /// <summary>Whether an entry of <see cref="AllowedHosts"/> can ever fit: a public host name, or <c>*.</c> before one.</summary>
    public static bool IsHost(string entry) =>
        HostList.Ascii(entry.StartsWith("*.", StringComparison.Ordinal) ? entry[2..] : entry) is not null;

    public int NeededFor(string field) => Required.TryGetValue(field, out var needed) ? needed : Required.GetValueOrDefault(Rest);

    /// <summary>What a change by this person needs, who may give it, and why.</summary>
    public PolicyVerdict Judge(string waNumber, IReadOnlyList<FieldChange> changes, Person who, AccessPolicy access)
    {
        var denied = changes.Select(change => (change.Field, Why: Denial(waNumber, change, who, access)))
            .Where(pair => pair.Why is not null).ToDictionary(pair => pair.Field, pair => pair.Why!);
        var strictest = changes.MaxBy(change => (NeededFor(change.Field), FieldOrder.RiskOf(change.Field)));
        var needed = strictest is null ? 0 : NeededFor(strictest.Field);
        return new(needed, needed > 0 ? strictest!.Field : null, access.Approvers, denied)
        {
            Trouble = needed > 0 ? Shortage(needed, who, access) : null,
        };
    }

    /// <summary>
    /// Where the approval card of a request made there goes, if elsewhere: one card is enough where it was asked in the channel itself.
    /// </summary>
    public Place? ChannelFor(Place asked) =>
        Channels.TryGetValue(asked.Surface, out var channel) && !asked.IsIn(channel) ? channel : null;

    /// <summary>Whether this person may not ask for a change of the field, whatever the value.</summary>
    public bool IsDenied(string field, Person who, AccessPolicy access) => DeniedBy(field, who, access) is not null;

    private string? DeniedBy(string field, Person who, AccessPolicy access) =>
        Array.Find([field, Rest], key => Deny.TryGetValue(key, out var listed) && access.Forbids(listed, who.Id));

    private Sentence? Denial(string waNumber, FieldChange change, Person who, AccessPolicy access)
    {
        if (DeniedBy(change.Field, who, access) is { } denied)
        {
            return Sentence.Of("approvals.denied", ("field", FieldNames.Label(change.Field)), ("key", $"Approvals:Deny:{denied}"));
        }
        // Written in another way it is the same line, and no way around its list.
        var hosts = PhoneSpellings.Spellings(waNumber).Append(Rest).Select(number => AllowedHosts.GetValueOrDefault(number))
            .FirstOrDefault(list => list is not null);
        return change.Field != Fields.IncomingUrl || hosts is null || HostList.Allows(hosts, change.Value) ? null
            : Sentence.Of("approvals.host", ("number", Spoken.Number(waNumber)), ("hosts", string.Join(", ", hosts)));
    }

    /// <summary>Why the approvals can never come together, where that is so.</summary>
    private static Sentence? Shortage(int needed, Person who, AccessPolicy access)
    {
        var open = access.Approvers.Any(entry => entry.EndsWith('*'));
        var people = access.Approvers.Where(entry => !access.AreSame(entry, who.Id)).Select(access.PrincipalOf).Distinct().Count();
        return access.Approvers.Count == 0 ? Sentence.Of("approvals.nobody")
            : !open && people < needed ? Sentence.Of("approvals.tooFew", ("count", people), ("needed", needed))
            : null;
    }
}
