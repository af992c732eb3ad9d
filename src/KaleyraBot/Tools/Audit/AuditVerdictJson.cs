using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;

namespace KaleyraBot.Tools.Audit;

/// <summary>What <c>audit verify --json</c> says: one object, whole or not, with the head to note elsewhere.</summary>
internal static class AuditVerdictJson
{
    public static string Of(AuditVerdict verdict, IReadOnlyList<string> problems) => new JsonObject
    {
        ["whole"] = problems.Count == 0,
        ["entries"] = verdict.Entries,
        ["erased"] = verdict.Erased,
        ["sealsChecked"] = verdict.SealsChecked,
        ["head"] = $"{verdict.Entries}:{verdict.Head}",
        ["problems"] = new JsonArray([.. problems.Select(problem => JsonValue.Create(problem))]),
    }.ToJsonString(AuditJson.Options);
}
