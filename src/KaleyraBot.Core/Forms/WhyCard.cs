using System.Text.Json.Nodes;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>What the policy would say of a change: what it needs, who may give it, and why. Nothing is submitted.</summary>
public static class WhyCard
{
    /// <summary>More names are no help, and a card has an end.</summary>
    public const int MostNamed = 20;

    /// <param name="changes">What is asked about; nothing: every field is explained.</param>
    /// <param name="verdict">What the policy says of it; null where nothing is asked about.</param>
    /// <param name="mistakes">What is wrong with the values.</param>
    /// <param name="policy">The rules.</param>
    /// <param name="access">Who may approve.</param>
    public static Card Build(IReadOnlyList<FieldChange> changes, PolicyVerdict? verdict, IReadOnlyList<Sentence> mistakes,
        ApprovalPolicy policy, AccessPolicy access)
    {
        IReadOnlyList<string> fields = changes.Count > 0 ? [.. changes.Select(change => change.Field)]
            : [.. Fields.All.Select(field => field.Name)];
        List<Sentence> lines =
        [
            // A mistake alone needs no rules.
            .. verdict?.Why ?? (mistakes.Count > 0 ? [] : [Sentence.Of("approvals.whyAll")]),
            .. mistakes,
            .. access.Approvers.Count > 0 ? [Sentence.Of("approvals.whySelf")] : Array.Empty<Sentence>(),
            Sentence.Of("approvals.whyNothing"),
        ];
        var data = new JsonObject
        {
            ["lines"] = new JsonArray([.. lines.Select(line => new JsonObject { ["text"] = line.ToJson() })]),
            ["fields"] = new JsonArray([.. fields.Select(field => Row(field, policy, verdict))]),
            ["who"] = Spoken.People(access.Approvers, MostNamed).ToJson(),
            ["listed"] = access.Approvers.Count > 0,
        };
        return new("why", data, lines[0]);
    }

    private static JsonObject Row(string field, ApprovalPolicy policy, PolicyVerdict? verdict)
    {
        var denied = verdict?.Denied.GetValueOrDefault(field);
        var needed = policy.NeededFor(field);
        return new()
        {
            ["label"] = FieldNames.Label(field).ToJson(),
            ["what"] = (denied is not null ? Sentence.Of("approvals.rowDenied")
                : needed == 0 ? Sentence.Of("approvals.rowFree")
                : needed == 1 ? Sentence.Of("approvals.rowOne")
                : Sentence.Of("approvals.rowMany", ("count", needed))).ToJson(),
            ["decides"] = verdict is { IsDenied: false } && verdict.Field == field,
        };
    }
}
