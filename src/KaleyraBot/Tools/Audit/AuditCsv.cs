using System.Globalization;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tools.Audit;

/// <summary>CSV as in RFC 4180, every cell quoted, and none of them a formula to whatever program opens it.</summary>
internal static class AuditCsv
{
    private static readonly string[] Columns =
        ["seq", "at", "actor", "name", "surface", "action", "request", "wa_number", "changes", "reason", "message", "detail", "erased",
            "previous_hash", "hash", "seal"];

    public static async Task WriteAsync(IAsyncEnumerable<AuditRecord> entries, TextWriter writer)
    {
        await LineAsync(writer, Columns);
        await foreach (var entry in entries)
        {
            await LineAsync(writer, Cells(entry));
        }
    }

    private static string?[] Cells(AuditRecord entry) =>
    [
        entry.Seq.ToString(CultureInfo.InvariantCulture), entry.At, entry.Actor, entry
            .ValueOf(AuditValue.Name), entry.Surface, entry.Action,
        entry.Request is { } request ? RequestId.Of(request) : null, entry.WaNumber, Changes(entry),
        entry.ValueOf(AuditValue.Reason), entry.ValueOf(AuditValue.Message), entry.Detail,
        string.Join(' ', entry.Values.Where(value => value.Salt is null).Select(value => value.Name)), entry.PreviousHash, entry.Hash,
            entry.Seal,
    ];

    /// <summary>One line for each value of a field, as <c>about.after: Open till 9</c>.</summary>
    private static string Changes(AuditRecord entry) => string.Join('\n', entry.Values
        .Where(value => value.Name.Contains('.', StringComparison.Ordinal) && value.Value is not null)
        .Select(value => $"{value.Name}: {value.Value}"));

    private static Task LineAsync(TextWriter writer, IEnumerable<string?> cells) =>
        writer.WriteAsync($"{string.Join(',', cells.Select(Cell))}\r\n");

    private static string Cell(string? text) => $"\"{Formulas.Disarm(text ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
