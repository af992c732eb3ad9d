using System.Text.Json.Nodes;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>Who the bot takes somebody for: the identity as the settings want it, their roles, and what they may do.</summary>
public static class WhoAmICard
{
    /// <summary>Of linked identities, and of approvers they stand in for.</summary>
    private const int MostNamed = 10;

    public static Card Build(Roles roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var who = roles.Who;
        var linked = roles.Access.LinkedWith(who.Id).Where(id => !id.Equals(who.Id, StringComparison.OrdinalIgnoreCase)).ToList();
        var data = new JsonObject
        {
            ["named"] = who.Name.Length > 0,
            ["name"] = Verbatim.Runs(who.Name),
            ["id"] = Verbatim.Runs(who.Id),
            ["linked"] = new JsonArray([.. linked.Take(MostNamed).Select(id => new JsonObject { ["runs"] = Verbatim.Runs(id) })]),
            ["anyLinked"] = linked.Count > 0,
            ["roles"] = Lines(Names(roles)),
            ["may"] = Lines(May(roles)),
        };
        return new("whoami", data, Sentence.Of("people.summary", ("id", PersonName.Tidy(who.Id))));
    }

    private static Sentence[] Names(Roles roles)
    {
        Sentence[] names =
        [
            .. roles.MayRequest ? [Sentence.Of("people.requester")] : Array.Empty<Sentence>(),
            .. roles.MayApprove ? [Sentence.Of("people.approver")] : Array.Empty<Sentence>(),
            .. roles.StandsIn.Take(MostNamed).Select(stand => Sentence.Of(
                "people.standIn", ("who", EntryName.Of(stand.For)), ("time", Moment.Time(stand.Until)))),
            .. roles.IsAdmin ? [Sentence.Of("people.admin")] : Array.Empty<Sentence>(),
            .. roles.IsAuditor ? [Sentence.Of("people.auditor")] : Array.Empty<Sentence>(),
        ];
        return names.Length > 0 ? names : [Sentence.Of("people.nobody")];
    }

    private static IEnumerable<Sentence> May(Roles roles) =>
    [
        roles.MayRequest ? Sentence.Of("people.mayAsk") : Sentence.Of("people.mayNotAsk"),
        roles.MayApprove ? Sentence.Of("people.mayApprove")
            : roles.StandsIn.Count > 0 ? Sentence.Of("people.mayApproveFor") : Sentence.Of("people.mayNotApprove"),
        roles.IsAdmin ? Sentence.Of("people.mayHold") : Sentence.Of("people.mayNotHold"),
    ];

    private static JsonArray Lines(IEnumerable<Sentence> lines) => [.. lines.Select(line => new JsonObject { ["text"] = line.ToJson() })];
}
