using System.Globalization;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Audit;

/// <summary>
/// CSV as in RFC 4180, every cell quoted. A spreadsheet would compute a cell that begins like a formula (a phone number's plus is enough), so such
/// a cell gets an apostrophe in front, which spreadsheets take as "this is text".
/// </summary>
internal static class AuditCsv
{
    private static readonly string[] Columns =
        ["seq", "at", "actor", "name", "surface", "action", "request", "wa_number", "changes", "reason", "message", "detail", "erased", "previous_hash", "hash"];

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
        entry.Seq.ToString(CultureInfo.InvariantCulture), entry.At, entry.Actor, entry.ValueOf(AuditValue.Name), entry.Surface, entry.Action,
        entry.Request is { } request ? $"WA-{request}" : null, entry.WaNumber, Changes(entry),
        entry.ValueOf(AuditValue.Reason), entry.ValueOf(AuditValue.Message), entry.Detail,
        string.Join(' ', entry.Values.Where(value => value.Salt is null).Select(value => value.Name)), entry.PreviousHash, entry.Hash,
    ];

    /// <summary>One line for each value of a field, as <c>about.after: Open till 9</c>.</summary>
    private static string Changes(AuditRecord entry) => string.Join('\n', entry.Values
        .Where(value => value.Name.Contains('.', StringComparison.Ordinal) && value.Value is not null)
        .Select(value => $"{value.Name}: {value.Value}"));

    private static Task LineAsync(TextWriter writer, IEnumerable<string?> cells) => writer.WriteAsync($"{string.Join(',', cells.Select(Cell))}\r\n");

    private static string Cell(string? text)
    {
        var value = text ?? "";
        // Spreadsheets skip leading white space, and know the full-width forms, too.
        var formula = value.TrimStart() is [var first, ..] && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".Contains(first, StringComparison.Ordinal);
        return $"\"{(formula ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
