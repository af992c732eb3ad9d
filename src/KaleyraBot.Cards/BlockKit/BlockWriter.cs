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

    /// <summary>The next line begins a block of its own.</summary>
    public void Break()
    {
        _openLines = null;
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
        _openSmall = null;
        if (_openLines is { } lines)
        {
            RichText.Append(lines, RichText.LineBreakAfter(lines));
        }
        else
        {
            _openLines = [];
            _blocks.Add(RichText.Block("rich_text_section", _openLines));
        }
        foreach (var element in elements)
        {
            RichText.Append(_openLines, element);
        }
    }

    /// <summary>One literal line in small, grey letters.</summary>
    public void SmallLine(string text)
    {
        if (Parts.IsBlank(text))
        {
            return;
        }
        _openLines = null;
        var joined = _openSmall is null ? text : $"{_openSmall.Text("text")}\n{text}";
        if (_openSmall is null || Cut.Length(joined) > Limits.Of("text"))
        {
            _openSmall = Parts.Plain(text.Trim(), "text");
            _blocks.Add(Parts.Context(_openSmall));
        }
        else
        {
            _openSmall["text"] = Cut.Clean(joined).TrimEnd();
        }
    }

    public List<JsonObject> Done()
    {
        if (_blocks is [.., var last] && last.Type() == "divider")
        {
            _blocks.RemoveAt(_blocks.Count - 1);
        }
        return _blocks;
    }
}
