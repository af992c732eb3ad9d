using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>One card on its way to blocks. Each element has one line in the table, and one file that knows it.</summary>
internal sealed class Translation
{
    private static readonly FrozenDictionary<string, Action<Translation, JsonObject>> Elements =
        new Dictionary<string, Action<Translation, JsonObject>>
        {
            ["TextBlock"] = Texts.TextBlock,
            ["RichTextBlock"] = Texts.RichTextBlock,
            ["FactSet"] = Grids.FactSet,
            ["ColumnSet"] = Grids.ColumnSet,
            ["Table"] = Tables.Table,
            ["Image"] = Pictures.Image,
            ["ImageSet"] = Pictures.ImageSet,
            ["Container"] = (translation, container) => translation.Box(container),
            ["ActionSet"] = (translation, set) => translation.Actions(set),
            ["Input.Text"] = Inputs.Text,
            ["Input.Number"] = Inputs.Number,
            ["Input.Date"] = Inputs.Date,
            ["Input.Time"] = Inputs.Time,
            ["Input.Toggle"] = Choices.Toggle,
            ["Input.ChoiceSet"] = Choices.ChoiceSet,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Types that stand inside others, and the actions.</summary>
    private static readonly FrozenSet<string> Parts = FrozenSet.Create(
        StringComparer.Ordinal,
        "AdaptiveCard", "Column", "TableRow", "TableCell", "TableColumnDefinition", "TextRun", "Fact", "Input.Choice", "Refresh",
        "BackgroundImage",
        "Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ShowCard", "Action.ToggleVisibility");

    private readonly JsonObject? _sent;
    private readonly JsonObject? _title;
    private bool _hasTable;

    /// <param name="walk">Of an expanded card.</param>
    /// <param name="surface">Where it is shown.</param>
    /// <param name="longest">A literal text is cut at so many code points.</param>
    /// <param name="title">What the title bar of a modal says.</param>
    public Translation(CardWalk walk, BlockKitSurface surface, int longest, string title = "")
    {
        (Walk, Surface, Longest) = (walk, surface, longest);
        _sent = surface == BlockKitSurface.Modal ? BlockKitAction.Sent(Walk) : null;
        _title = surface == BlockKitSurface.Modal ? TitleOf(title) : null;
    }

    public BlockKitSurface Surface { get; }

    public int Longest { get; }

    public CardWalk Walk { get; }

    public BlockWriter Blocks { get; } = new();

    /// <summary>Whether no text was cut so far.</summary>
    public bool IsWhole { get; private set; } = true;

    public BlockIds Ids { get; } = new();

    /// <summary>The small print of inputs that have some.</summary>
    public Dictionary<JsonObject, string> Hints { get; } = [];

    /// <summary>Whether this can be shown as it is; a password cannot, since Slack would show it.</summary>
    public static bool Knows(JsonObject thing) =>
        (Elements.ContainsKey(thing.Type()) || Parts.Contains(thing.Type()))
            && !(thing.Is("type", "Input.Text") && thing.Is("style", "password"));

    public List<JsonObject> Run()
    {
        Things(Walk.Card, "body");
        Blocks.Break();
        Actions(Walk.Card);
        return Blocks.Done();
    }

    /// <summary>The text, cut where it has to be; that it was is remembered.</summary>
    public string Cut(string text, int most)
    {
        var cut = BlockKit.Cut.To(text, most);
        IsWhole &= cut == text;
        return cut;
    }

    /// <summary>One below the other.</summary>
    public void Things(JsonObject parent, string name) => Things(Walk.Meant(parent, name));

    public void Things(IEnumerable<JsonObject> elements)
    {
        var first = true;
        foreach (var element in elements)
        {
            if (element == _title)
            {
                continue;
            }
            if (element.Is("separator"))
            {
                Blocks.Divider();
            }
            else if (!first && !element.Is("spacing", "none") && !element.Is("spacing", "small"))
            {
                Blocks.Break();
            }
            first = false;
            if (Elements.TryGetValue(element.Type(), out var write))
            {
                write(this, element);
            }
        }
    }

    /// <summary>
    /// A box is what is in it. A box around one input is a field: the small print below the input belongs to it. An emphasised box of
    /// literal text is a quote.
    /// </summary>
    public void Box(JsonObject box)
    {
        var items = Walk.Meant(box, "items");
        if (Texts.IsQuote(box, items))
        {
            Texts.Quote(this, items);
        }
        else if (FormField.Of(items) is { } field)
        {
            field.Write(this);
        }
        else
        {
            Things(items);
        }
        Actions(box);
    }

    /// <summary>The buttons of an element; what a button would unfold follows unfolded.</summary>
    public void Actions(JsonObject element)
    {
        var actions = Walk.ActionsOf(element);
        actions.RemoveAll(action => action == _sent);
        if (actions.Count == 0)
        {
            return;
        }
        foreach (var block in Buttons.Blocks(actions, Ids))
        {
            Blocks.Add(block);
        }
        foreach (var unfolded in actions.Where(action => action.Is("type", "Action.ShowCard")))
        {
            if (unfolded.Thing("card") is { } card)
            {
                Texts.Bold(this, unfolded.Text("title"));
                Things(card, "body");
                Actions(card);
            }
        }
    }

    /// <summary>A message holds one table.</summary>
    public bool MayAddTable() => !_hasTable && (_hasTable = true);

    /// <summary>A modal has a title bar: the heading at the top of a form, or one that says the same, is not said twice.</summary>
    private JsonObject? TitleOf(string title) =>
        Walk.Elements().FirstOrDefault(element => element.Type() is not ("Container" or "ColumnSet" or "Column")) is { } first
            && Texts.IsHeading(first)
        && (BlockKitAction.HasInputs(Walk) || Markup.Plain(first.Text("text")) == title)
            ? first
            : null;
}
