using System.Text.Json.Nodes;

namespace KaleyraBot.Cards.BlockKit;

/// <summary>
/// Collects blocks. Lines that follow one another closely share a block, as paragraphs of one thought do, so that a card of many lines stays far
/// from Slack's limit of blocks.
/// </summary>
internal sealed class BlockWriter
{
    private readonly List<JsonObject> _blocks = [];
    private JsonArray? _openLines;
    private JsonObject? _openSmall;
    private JsonArray? _linesAboveSmall;

    /// <summary>The next line begins a block of its own.</summary>
    public void Break()
    {
        _openLines = null;
        _openSmall = null;
        _linesAboveSmall = null;
    }

    public void Add(JsonObject block)
    {
        Break();
        _blocks.Add(block);
    }

    /// <summary>Never first, never two in a row.</summary>
    public void Divider()
    {
        Break();
        if (_blocks is [.., var last] && last.Type() != "divider")
        {
            _blocks.Add(new JsonObject { ["type"] = "divider" });
        }
    }

    /// <summary>One literal line, of rich text elements.</summary>
    public void Line(IReadOnlyList<JsonObject> elements)
    {
        if (elements.All(element => element.Type() == "text" && Parts.IsBlank(element.Text("text"))))
        {
            return;
        }
        FoldSmall();
        if (_openLines is null)
        {
            _openLines = [];
            _blocks.Add(RichText.Block("rich_text_section", _openLines));
        }
        Append(_openLines, elements);
    }

    /// <summary>One literal line in small, grey letters; between other lines of one thought it is a line like them, or the thought would fall apart.</summary>
    public void SmallLine(string text)
    {
        var line = Cut.Clean(text).Trim();
        if (line.Length == 0)
        {
            return;
        }
        (_linesAboveSmall, _openLines) = (_openLines ?? _linesAboveSmall, null);
        if (_openSmall is { } open && Cut.Length(open.Text("text")) + Cut.Length(line) < Limits.Of("text"))
        {
            open["text"] = $"{open.Text("text")}\n{line}";
            return;
        }
        _linesAboveSmall = _openSmall is null ? _linesAboveSmall : null;
        _openSmall = Parts.Plain(line, "text");
        _blocks.Add(Parts.Context(_openSmall));
    }

    public List<JsonObject> Done()
    {
        if (_blocks is [.., var last] && last.Type() == "divider")
        {
            _blocks.RemoveAt(_blocks.Count - 1);
        }
        return _blocks;
    }

    private void FoldSmall()
    {
        if (_openSmall is { } small && _linesAboveSmall is { } above)
        {
            _blocks.RemoveAt(_blocks.Count - 1);
            Append(above, [RichText.Text(small.Text("text"))]);
            _openLines = above;
        }
        (_openSmall, _linesAboveSmall) = (null, null);
    }

    private static void Append(JsonArray lines, IEnumerable<JsonObject> elements)
    {
        if (lines.Count > 0)
        {
            RichText.Append(lines, RichText.LineBreakAfter(lines));
        }
        foreach (var element in elements)
        {
            RichText.Append(lines, element);
        }
    }
}
