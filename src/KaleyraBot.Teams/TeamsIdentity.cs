using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Teams.Payloads;

namespace KaleyraBot.Teams;

/// <summary>
/// Who did it: the tenant and the Entra object id that Microsoft signed for. The name is for showing only, and the account id
/// of the channel (<c>29:…</c>) is an address, not an identity.
/// </summary>
internal static class TeamsIdentity
{
    /// <summary>The person, or the sentence that says why they are refused.</summary>
    /// <param name="activity">The event.</param>
    /// <param name="tenants">Who may talk; empty only for local emulators, where everybody may.</param>
    public static (Person? Who, Sentence? Refusal) Of(Activity activity, IReadOnlyList<string> tenants)
    {
        var tenant = TenantOf(activity);
        // Other bots speak from 28:… accounts.
        var isBot = activity.From?.Id?.StartsWith("28:", StringComparison.Ordinal) == true;
        return isBot || activity.From?.AadObjectId is not { Length: > 0 } user || tenant is null
            ? (null, Sentence.Of("teams.unknownPerson"))
            : !Allows(tenants, tenant) ? (null, Sentence.Of("teams.foreignPerson"))
            : (new Person(IdOf(tenant, user), activity.From.Name ?? "", LanguageOf(activity)), null);
    }

    public static string IdOf(string tenant, string user) => $"teams:{tenant}/{user}";

    /// <summary>The tenant inside a person's id.</summary>
    public static string TenantOf(Person person) => person.Id["teams:".Length..].Split('/')[0];

    /// <summary>
    /// People of other organisations meet in shared channels, so the person's own tenant goes first where Teams names it.
    /// </summary>
    public static string? TenantOf(Activity activity) => Filled(activity.From?.TenantId) ?? ConversationTenants(activity).FirstOrDefault();

    /// <summary>Whether the conversation itself belongs to a tenant that may talk: each tenant the event names must be one.</summary>
    public static bool MayTalk(Activity activity, IReadOnlyList<string> tenants) =>
        ConversationTenants(activity).All(tenant => Allows(tenants, tenant)) && (tenants.Count == 0 || ConversationTenants(activity).Any());

    /// <summary>As Teams names it, <c>de-DE</c>; what is no language is read as English.</summary>
    public static string LanguageOf(Activity activity) =>
        activity.Locale is { Length: > 1 and < 36 } locale && locale.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? locale
            : "en";

    private static bool Allows(IReadOnlyList<string> tenants, string tenant) =>
        tenants.Count == 0 || tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> ConversationTenants(Activity activity) =>
        new[] { activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id }.Select(Filled).OfType<string>();

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
