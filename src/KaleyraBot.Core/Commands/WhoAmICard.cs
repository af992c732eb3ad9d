using System.Text.Json.Nodes;
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
        return new("whoami", data, Sentence.Of("whoami.summary", ("id", PersonName.Tidy(who.Id))));
    }

    private static Sentence[] Names(Roles roles)
    {
        Sentence[] names =
        [
            .. roles.MayRequest ? [Sentence.Of("whoami.requester")] : Array.Empty<Sentence>(),
            .. roles.MayApprove ? [Sentence.Of("whoami.approver")] : Array.Empty<Sentence>(),
            .. roles.StandsIn.Take(MostNamed).Select(stand => Sentence.Of(
                "whoami.standIn", ("who", Spoken.Who(stand.For)), ("time", Moment.Time(stand.Until)))),
            .. roles.IsAdmin ? [Sentence.Of("whoami.admin")] : Array.Empty<Sentence>(),
            .. roles.IsAuditor ? [Sentence.Of("whoami.auditor")] : Array.Empty<Sentence>(),
        ];
        return names.Length > 0 ? names : [Sentence.Of("whoami.nobody")];
    }

    private static IEnumerable<Sentence> May(Roles roles) =>
    [
        roles.MayRequest ? Sentence.Of("whoami.mayAsk") : Sentence.Of("whoami.mayNotAsk"),
        roles.MayApprove ? Sentence.Of("whoami.mayApprove")
            : roles.StandsIn.Count > 0 ? Sentence.Of("whoami.mayApproveFor") : Sentence.Of("whoami.mayNotApprove"),
        roles.IsAdmin ? Sentence.Of("whoami.mayHold") : Sentence.Of("whoami.mayNotHold"),
    ];

    private static JsonArray Lines(IEnumerable<Sentence> lines) => [.. lines.Select(line => new JsonObject { ["text"] = line.ToJson() })];
}
