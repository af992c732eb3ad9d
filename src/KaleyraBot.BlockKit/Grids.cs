using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>
/// Things beside each other, as far as Slack can: facts and columns of text are fields of a section, the rest stands one below the other.
/// </summary>
internal static class Grids
{
    /// <summary>Lines of text that may share a field; more would leave each too little room.</summary>
    private const int MostLines = 20;

    public static void FactSet(Translation translation, JsonObject element) =>
        Fields(translation, element.Things("facts").Where(translation.Walk.IsShown)
            .Select(fact => (Title: fact.Text("title"), Value: fact.Text("value")))
            .Where(fact => !Parts.IsBlank(fact.Title + fact.Value))
            .Select(fact => Joined(Markup.Bold(fact.Title, 400), Markup.Mrkdwn(fact.Value, Limits.Of("section.field") - 402))));

    public static void ColumnSet(Translation translation, JsonObject element)
    {
        var columns = element.Things("columns").Where(translation.Walk.IsShown)
            .Select(column => (Column: column, Items: translation.Walk.Meant(column, "items"))).ToList();
        if (Accessory(columns.Select(column => column.Items).ToList()) is { } section)
        {
            translation.Blocks.Add(section);
        }
        else if (columns.Count is > 1 and <= 10
            && columns.TrueForAll(column => column.Items.Count is > 0 and <= MostLines && column.Items.TrueForAll(IsText)))
        {
            var room = Limits.Of("section.field");
            Fields(translation, columns
                .Select(column => string.Join('\n', column.Items.Select(item => Words(item, (room / column.Items.Count) - 1)))));
        }
        else
        {
            foreach (var (column, items) in columns)
            {
                translation.Things(items);
                translation.Blocks.Break();
                translation.Actions(column);
            }
        }
        if (columns.Count > 0)
        {
            translation.Actions(element);
        }
    }

    private static void Fields(Translation translation, IEnumerable<string> fields)
    {
        foreach (var chunk in fields.Where(field => !Parts.IsBlank(field)).Chunk(Limits.Of("section.fields")))
        {
            translation.Blocks.Add(new JsonObject { ["type"] = "section", ["fields"] = new JsonArray([.. chunk.Select(Parts.Mrkdwn)]) });
        }
    }

    /// <summary>A picture beside text is a section with the picture at its side.</summary>
    private static JsonObject? Accessory(List<List<JsonObject>> columns)
    {
        if (columns.Count != 2 || columns.Find(items => items is [var only] && only.Is("type", "Image")) is not [var image]
            || Pictures.Of(image) is not { } picture)
        {
            return null;
        }
        var texts = columns.Find(items => items.Count is > 0 and <= MostLines && items.TrueForAll(IsText));
        if (texts is null)
        {
            return null;
        }
        var section = Parts.Section(Parts
            .Mrkdwn(string.Join('\n', texts.Select(text => Words(text, (Limits.Of("section.text") / texts.Count) - 1)))));
        section["accessory"] = picture;
        return section;
    }

    private static bool IsText(JsonObject element) => element.Is("type", "TextBlock") && !Parts.IsBlank(Markup.Plain(element.Text("text")));

    private static string Words(JsonObject text, int most) =>
        text.Is("weight", "bolder") || Texts.IsHeading(text) ? Markup.Bold(text.Text("text"), most)
            : Markup.Mrkdwn(text.Text("text"), most);

    private static string Joined(string title, string value) =>
        string.Join('\n', new[] { title, value }.Where(text => !Parts.IsBlank(text)));
}
