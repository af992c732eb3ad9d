using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>
/// Collects blocks. Lines that follow one another closely share a block, as paragraphs of one thought do, so that a card of many lines
/// stays far from Slack's limit of blocks.
/// </summary>
internal sealed class BlockWriter
{
    private readonly List<JsonObject> _blocks = [];
    private JsonArray? _openBlock;
    private JsonArray? _openLines;
    private JsonObject? _openSmall;

    /// <summary>The next line begins a block of its own.</summary>
    public void Break()
    {
        (_openBlock, _openLines) = (null, null);
        _openSmall = null;
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
        Append(Lines(), elements);
    }

    /// <summary>Lines that somebody else said, behind one bar.</summary>
    public void Quote(IEnumerable<IReadOnlyList<JsonObject>> lines)
    {
        var quoted = new JsonArray();
        foreach (var line in lines.Where(line => line.Count > 0))
        {
            Append(quoted, line);
        }
        if (quoted.Count > 0)
        {
            FoldSmall();
            Open("rich_text_quote", quoted);
            _openLines = null;
        }
    }

    /// <summary>
    /// One literal line in small, grey letters; between other lines of one thought it is a line like them, or the thought would fall apart.
    /// </summary>
    public void SmallLine(string text)
    {
        var line = Cut.Clean(text).Trim();
        if (line.Length == 0)
        {
            return;
        }
        if (_openSmall is { } open && Cut.Length(open.Text("text")) + Cut.Length(line) < Limits.Of("text"))
        {
            open["text"] = $"{open.Text("text")}\n{line}";
            return;
        }
        if (_openSmall is not null)
        {
            Break();
        }
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

    /// <summary>Lines and quotes of one thought share a block.</summary>
    private void Open(string kind, JsonArray elements)
    {
        if (_openBlock is null)
        {
            _openBlock = [];
            _blocks.Add(new JsonObject { ["type"] = "rich_text", ["elements"] = _openBlock });
        }
        _openBlock.Add(new JsonObject { ["type"] = kind, ["elements"] = elements });
    }

    private JsonArray Lines()
    {
        if (_openLines is null)
        {
            _openLines = [];
            Open("rich_text_section", _openLines);
        }
        return _openLines;
    }

    private void FoldSmall()
    {
        if (_openSmall is { } small && _openBlock is not null)
        {
            _blocks.RemoveAt(_blocks.Count - 1);
            Append(Lines(), [RichText.Text(small.Text("text"))]);
        }
        _openSmall = null;
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
