using System.Text;
using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>Tables: the first one of a message is a table; elsewhere Slack has none, so it is text in columns.</summary>
internal static class Tables
{
    public static void Table(Translation translation, JsonObject element)
    {
        var rows = element.Things("rows").Where(translation.Walk.IsShown)
            .Select(row => row.Things("cells").Where(translation.Walk.IsShown).Select(cell => Words(translation, cell)).ToList())
            .Where(row => row.Exists(cell => cell.Length > 0)).ToList();
        if (rows.Count == 0)
        {
            return;
        }
        var width = rows.Max(row => row.Count);
        var fits = rows.Count <= Limits.Of("table.rows") && width <= Limits.Of("table.cells");
        if (fits && translation.Surface == BlockKitSurface.Message && translation.MayAddTable())
        {
            translation.Blocks.Add(Block(rows, width));
        }
        else
        {
            var text = RichText.Text(translation.Cut(Columns(rows, width), Limits.Of("text")));
            translation.Blocks.Add(RichText.Block("rich_text_preformatted", [text]));
        }
    }

    private static JsonObject Block(List<List<string>> rows, int width) => new()
    {
        ["type"] = "table",
        ["rows"] = new JsonArray([.. rows
            .Select(row => new JsonArray([.. Enumerable.Range(0, width).Select(i => Cell(i < row.Count ? row[i] : ""))]))]),
    };

    private static JsonObject Cell(string text) => new() { ["type"] = "raw_text", ["text"] = text.Length == 0 ? " " : text };

    private static string Columns(List<List<string>> rows, int width)
    {
        var widths = Enumerable.Range(0, width).Select(i => rows.Max(row => i < row.Count ? Cut.Length(row[i]) : 0)).ToList();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin("  ", row.Select((cell, i) => cell + new string(' ', widths[i] - Cut.Length(cell)))).Append('\n');
        }
        return text.ToString().TrimEnd();
    }

    /// <summary>The words of a cell in one line.</summary>
    private static string Words(Translation translation, JsonObject cell)
    {
        var words = new CardWalk(cell).Elements().Select(element => element.Type() switch
        {
            "TextBlock" => Markup.Plain(element.Text("text")),
            "RichTextBlock" => RichText.PlainText(element),
            "Image" => element.Text("altText"),
            _ => "",
        });
        var line = string.Join(' ', string.Join(' ', words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return translation.Cut(Cut.Clean(line), translation.Longest);
    }
}
