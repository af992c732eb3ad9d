namespace KaleyraBot.CardChecks;

/// <summary>Adaptive Cards 1.5 as our templates may use it: all that Teams supports, and nothing of later versions.</summary>
internal static class Vocabulary
{
    // name            a Setting
    // name:Markup     another slot
    // name:*Element   things of that family
    private const string Any = "type id requires:Json ";
    private const string Block = Any + "isVisible separator spacing height fallback:*Element ";
    private const string Box = "style bleed minHeight rtl verticalContentAlignment selectAction:*Action backgroundImage:*BackgroundImage ";
    private const string Text = "color fontType isSubtle size weight ";
    private const string Input = Block + "label:Words isRequired errorMessage:Markup value ";
    private const string Button = Any
        + "title:Words tooltip:Words iconUrl style mode isEnabled fallback:*Action msteams:Json msTeams:Json ";

    private static readonly Dictionary<string, Kind> Kinds = new[]
    {
        Kind("AdaptiveCard", "Card",
            "type $schema version lang rtl minHeight speak:Words fallbackText:Markup verticalContentAlignment msteams:Json authentication:Json "
            + "body:*Element actions:*Action selectAction:*Action backgroundImage:*BackgroundImage refresh:*Refresh"),
        Kind("Refresh", "Refresh", "type action:*Action userIds:Json"),
        Kind("BackgroundImage", "BackgroundImage", "type url fillMode horizontalAlignment verticalAlignment"),

        Kind("TextBlock", "Element", Block + Text + "text:Markup horizontalAlignment maxLines wrap style"),
        Kind("RichTextBlock", "Element", Block + "horizontalAlignment inlines:*Inline"),
        Kind("TextRun", "Inline", Text + "type text:Run highlight italic strikethrough underline selectAction:*Action"),
        Kind("FactSet", "Element", Block + "facts:*Fact"),
        Kind("Fact", "Fact", "type title:Markup value:Markup"),
        Kind("Image", "Element", Block + "url altText:Words backgroundColor horizontalAlignment selectAction:*Action size style width"),
        Kind("ImageSet", "Element", Block + "images:*Element imageSize"),
        Kind("Media", "Element", Block + "sources:Json poster altText:Words"),
        Kind("Container", "Element", Block + Box + "items:*Element"),
        Kind("ColumnSet", "Element", Block + "style bleed minHeight horizontalAlignment selectAction:*Action columns:*Column"),
        Kind("Column", "Column", Block.Replace("height ", "", StringComparison.Ordinal) + Box + "width items:*Element"),
        Kind("Table", "Element", Block
            + "columns:*TableColumn rows:*TableRow firstRowAsHeader showGridLines gridStyle horizontalCellContentAlignment verticalCellContentAlignment"),
        Kind("TableColumnDefinition", "TableColumn", "type width horizontalCellContentAlignment verticalCellContentAlignment"),
        Kind("TableRow", "TableRow", "type cells:*TableCell style horizontalCellContentAlignment verticalCellContentAlignment"),
        Kind("TableCell", "TableCell", "type items:*Element " + Box),
        Kind("ActionSet", "Element", Block + "actions:*Action"),

        Kind("Input.Text", "Element", Input + "placeholder:Words isMultiline maxLength regex style inlineAction:*Action"),
        Kind("Input.Number", "Element", Input + "placeholder:Words min max"),
        Kind("Input.Date", "Element", Input + "placeholder:Words min max"),
        Kind("Input.Time", "Element", Input + "placeholder:Words min max"),
        Kind("Input.Toggle", "Element", Input + "title:Words valueOff valueOn wrap"),
        Kind("Input.ChoiceSet", "Element", Input + "placeholder:Words choices:*Choice isMultiSelect style wrap"),
        Kind("Input.Choice", "Choice", "type title:Words value"),

        Kind("Action.Execute", "Action", Button + "verb data:Json associatedInputs"),
        Kind("Action.Submit", "Action", Button + "data:Json associatedInputs"),
        Kind("Action.OpenUrl", "Action", Button + "url"),
        Kind("Action.ToggleVisibility", "Action", Button + "targetElements:Json"),
        Kind("Action.ShowCard", "Action", Button + "card:*Card"),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static IEnumerable<Kind> All => Kinds.Values;

    public static Kind? Find(string type, string family) => Kinds.TryGetValue(type, out var kind) && kind.Family == family ? kind : null;

    /// <summary>The <c>type</c> that may be left out, in families of one kind; null elsewhere.</summary>
    public static string? DefaultType(string family) =>
        Kinds.Values.Where(kind => kind.Family == family).Select(kind => kind.Name).ToList() is [var only] ? only : null;

    private static Kind Kind(string name, string family, string properties) => new(name, family,
        properties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split(':')).ToDictionary(
            entry => entry[0],
            entry => entry.Length == 1 ? new Property(Slot.Setting)
                : entry[1][0] == '*' ? new Property(Slot.Things, entry[1][1..])
                : new Property(Enum.Parse<Slot>(entry[1]))));
}
