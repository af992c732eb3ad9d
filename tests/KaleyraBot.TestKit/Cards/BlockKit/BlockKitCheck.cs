using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.BlockKit;

namespace KaleyraBot.Tests.Cards.BlockKit;

/// <summary>
/// Says offline what Slack would refuse, with the JSON pointer that Slack would name. Codes: <c>unknown_type</c>, <c>unknown_property</c>,
/// <c>missing</c>, <c>invalid</c>, <c>too_short</c>, <c>too_long</c>, <c>too_few</c>, <c>too_many</c>, <c>duplicate</c>, <c>surface</c>,
/// <c>initial_option</c>, <c>too_large</c>.
/// </summary>
internal static class BlockKitCheck
{
    /// <param name="viewOrMessage">A view (<c>type</c> modal or home), or a message with <c>text</c> and <c>blocks</c>.</param>
    /// <param name="surface">Where it is to be shown.</param>
    /// <returns>All problems; empty where Slack takes it.</returns>
    public static IReadOnlyList<BlockKitProblem> Find(JsonObject viewOrMessage, BlockKitSurface surface)
    {
        var problems = new List<BlockKitProblem>();
        var check = new ShapeCheck(surface, problems);
        var name = surface switch { BlockKitSurface.Modal => "modal", BlockKitSurface.Home => "home", _ => "message" };
        if (surface != BlockKitSurface.Message && viewOrMessage.Type() != name)
        {
            check.Note("invalid", "/type", $"the type of this view is {name}");
        }
        check.Shaped(viewOrMessage, "", Shapes.Find(name));
        Whole(viewOrMessage, surface, check);
        return problems;
    }

    private static void Whole(JsonObject whole, BlockKitSurface surface, ShapeCheck check)
    {
        var blocks = whole.Things("blocks").ToList();
        if (surface == BlockKitSurface.Modal && whole["submit"] is null && blocks.Exists(block => block.Type() == "input"))
        {
            check.Note("missing", "", "a modal with an input needs submit");
        }
        var ids = new HashSet<string>();
        foreach (var (block, i) in blocks.Select((block, i) => (block, i)))
        {
            if (block.Text("block_id") is { Length: > 0 } id && !ids.Add(id))
            {
                check.Note("duplicate", $"/blocks/{i}/block_id", $"'{id}' stands twice");
            }
        }
        if (surface != BlockKitSurface.Message)
        {
            Size(Encoding.UTF8.GetByteCount(whole.ToJsonString()), "view.size", "", check);
            return;
        }
        Size(whole["blocks"]?.ToJsonString().Length ?? 0, "message.size", "/blocks", check);
        if (blocks.Count(block => block.Type() == "table") > Limits.Of("table.tables"))
        {
            check.Note("too_many", "/blocks", "a message holds one table");
        }
        var markdown = blocks.Where(block => block.Type() == "markdown").Sum(block => Cut.Length(block.Text("text")));
        if (markdown > Limits.Of("markdown.text"))
        {
            check.Note("too_long", "/blocks",
                $"the markdown blocks have {markdown} characters together; {Limits.Of("markdown.text")} may stand there");
        }
    }

    private static void Size(int size, string limit, string pointer, ShapeCheck check)
    {
        if (size > Limits.Of(limit))
        {
            check.Note("too_large", pointer, $"{size} characters of JSON; Slack takes {Limits.Of(limit)}");
        }
    }
}
