using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.Chain;

/// <summary>
/// Brings the entries of the first version into the chain, in their order, and ends with an entry that says how many they were:
/// before that moment nothing but the triggers protected them.
/// </summary>
internal static class AuditImport
{
    private const int Batch = 500;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For calling inside the transaction of the migrations; does nothing where there is nothing to import.</summary>
    public static async Task RunAsync(LedgerContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (last, count) = (0L, 0);
        using var sql = db.Statements();
        // Whoever could write that database could write them: no seal.
        var chain = new ChainEnd(sql, keys: null);
        while (await NextAsync(db, last, cancellationToken) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                var at = DateTimeOffset.Parse(row.At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
                chain.Append(Entry(row, at), row.Request, waNumber: null);
            }
            (last, count) = (rows[^1].Id, count + rows.Count);
        }
        if (count > 0)
        {
            var chained = new AuditEntry(now, Person.Bot.Id, "chained", new JsonObject { ["entries"] = count }.ToJsonString());
            chain.Append(chained, request: null, waNumber: null);
        }
        chain.Put();
    }

    private static Task<List<OldRow>> NextAsync(LedgerContext db, long after, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<OldRow>($"""
            SELECT a."Id", a."At", a."Actor", a."Action", a."Request", a."Detail", r."WaNumber"
            FROM "AuditUnchained" AS a LEFT JOIN "Requests" AS r ON r."Number" = a."Request"
            WHERE a."Id" > {after} ORDER BY a."Id" LIMIT {Batch}
            """).ToListAsync(cancellationToken);

    private static AuditEntry Entry(OldRow row, DateTimeOffset at)
    {
        var (detail, values) = Split(row.Detail);
        return new(at, row.Actor, row.Action, detail) { WaNumber = row.WaNumber, Values = values };
    }

    /// <summary>Takes the personal values out of the old detail. Where it has another shape, all of it counts as personal.</summary>
    private static (string Detail, List<AuditValue> Values) Split(string old)
    {
        try
        {
            var detail = JsonNode.Parse(old)!.AsObject();
            var values = new List<AuditValue>();
            var names = new JsonArray();
            foreach (var field in detail["fields"]?.AsArray() ?? [])
            {
                var name = (string)field!["field"]!;
                names.Add(name);
                Take(values, $"{name}.before", field["before"]);
                Take(values, $"{name}.after", field["after"]);
            }
            detail["fields"] = names;
            if (detail["result"] is JsonObject result)
            {
                Take(values, AuditValue.Message, result["Message"]);
                result["Message"] = null;
            }
            return (detail.ToJsonString(Readable), values);
        }
        catch (Exception shape) when (shape is JsonException or InvalidOperationException or NullReferenceException)
        {
            return ("{}", [new("detail", old)]);
        }
    }

    private static void Take(List<AuditValue> values, string name, JsonNode? value)
    {
        if (value is not null)
        {
            values.Add(new(name, (string)value!));
        }
    }

    private sealed record OldRow(long Id, string At, string Actor, string Action, int Request, string Detail, string? WaNumber);
}
