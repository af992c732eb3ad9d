using System.Globalization;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Storage.Upgrade;

/// <summary>What a ledger of an earlier version holds, as that version saw it: <c>Past/&lt;day&gt;.&lt;provider&gt;.json</c>.</summary>
internal static class PastLedger
{
    /// <summary>The keys of that bot: it had another one first.</summary>
    public const string FormerKey = "Zm9ybWVyIGtleSBvZiB0aGUgdGVzdHMsIG5vdGhpbmcgZWxzZSE=";

    public static readonly (string Key, string Value) Former = ("Audit:FormerKeys:0", FormerKey);

    public static string File(string name) => Repo.File("tests", "KaleyraBot.Core.Tests", "Storage", "Upgrade", "Past", name);

    public static string Folder => Path.GetDirectoryName(File("x"))!;

    public static async Task<JsonObject> DescribeAsync(TestStore bot)
    {
        var requests = await bot.Ledger.ListAsync(null, null, 1000, default);
        var verdict = await bot.Audit.VerifyAsync(default);
        var due = await bot.Outbox.DueAsync(DateTimeOffset.MaxValue, default);
        var known = new JsonObject();
        foreach (var number in requests.Select(request => request.WaNumber).Distinct().Order(StringComparer.Ordinal))
        {
            known[number] = new JsonObject((await bot.Ledger.KnownAsync(number, default)).OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => KeyValuePair.Create(one.Key, (JsonNode?)$"{one.Value.Value} ({one.Value.Request}, {one.Value.DoubtedBy})")));
        }
        return new()
        {
            ["requests"] = new JsonArray([.. requests.OrderBy(request => request.Number).Select(request => JsonNode.Parse(Sample.Text(request)))]),
            ["known"] = known,
            ["audit"] = string.Create(CultureInfo.InvariantCulture, $"{verdict.Entries}:{verdict.Head}, {verdict.Erased} erased"),
            ["due"] = new JsonArray([.. due.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Due.UtcDateTime:O}")))]),
            ["holds"] = new JsonArray([.. (await bot.Holds.ListAsync(default)).Select(hold => JsonValue.Create($"{hold.WaNumber}: {hold.Why}"))]),
            ["kept"] = new JsonArray([.. (await bot.Inbox.KeptAsync(default)).Select(kept => JsonValue.Create($"{kept.Order}: {kept.Delivery.Id} {kept.Delivery.Door} {kept.Delivery.Body}"))]),
            ["message"] = (await bot.Outbox.MessageAsync("card-form-1", default))?.Message.Value,
            ["draft"] = (await bot.Ledger.FindDraftAsync("draft-1", default))?.Values["about"],
            ["reference"] = await bot.References.FindAsync("teams:ref/1", default),
            ["stand-ins"] = string.Join(", ", (await bot.Delegations.ToAsync([Sample.Asha.Id], Sample.Start, default)).Select(one => one.From)),
        };
    }

    /// <summary>What of the past is not there any more; what came on top is nobody's loss.</summary>
    public static IEnumerable<string> Lost(JsonNode? past, JsonNode? now, string path = "") => (past, now) switch
    {
        (JsonObject before, JsonObject after) => before.SelectMany(one => Lost(one.Value, after[one.Key], $"{path}.{one.Key}")),
        (JsonArray before, JsonArray after) => before.Count > after.Count ? [$"{path} has {after.Count} of {before.Count}"]
            : before.SelectMany((one, at) => Lost(one, after[at], $"{path}[{at}]")),
        _ => JsonNode.DeepEquals(past, now) ? [] : [$"{path} was {past?.ToJsonString()} and is {now?.ToJsonString()}"],
    };
}
