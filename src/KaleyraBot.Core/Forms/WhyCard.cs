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
    /// <param name="reading">The change asked about; without one, every field is explained.</param>
    /// <param name="policy">The rules.</param>
    /// <param name="access">Who may approve.</param>
    public static Card Build(FormReading? reading, ApprovalPolicy policy, AccessPolicy access)
    {
        IReadOnlyList<string> fields = reading is { Changes.Count: > 0 } ? [.. reading.Changes.Select(change => change.Field)]
            : [.. Fields.All.Select(field => field.Name)];
        var lines = Lines(reading, access);
        var data = new JsonObject
        {
            ["lines"] = new JsonArray([.. lines.Select(line => new JsonObject { ["text"] = line.ToJson() })]),
            ["fields"] = new JsonArray([.. fields.Select(field => Row(field, policy, reading?.Verdict))]),
            ["who"] = new JsonArray([.. access.Approvers.Select(entry => new JsonObject { ["text"] = entry })]),
            ["listed"] = access.Approvers.Count > 0,
        };
        return new("why", data, lines[0]);
    }

    private static List<Sentence> Lines(FormReading? reading, AccessPolicy access)
    {
        var errors = reading?.Errors.Where(error => reading.Verdict?.Denied.ContainsKey(error.Key) != true).Select(error => error.Value)
            ?? [];
        var rules = reading?.Verdict?.Why ?? [Sentence.Of("approvals.whyAll")];
        return
        [
            .. rules,
            .. errors,
            .. access.Approvers.Count > 0 ? [Sentence.Of("approvals.whySelf")] : Array.Empty<Sentence>(),
            Sentence.Of("approvals.whyNothing"),
        ];
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
