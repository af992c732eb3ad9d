using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>
/// Keeps blocks within what one message or view holds. Lines between blocks go first; then what stands last, and a line says so. Inputs and
/// buttons stay as long as anything else is left to go.
/// </summary>
internal sealed record Fit(int MostBlocks, int MostCharacters)
{
    public static Fit Message { get; } = new(Limits.Of("message.blocks"), Limits.Of("message.size"));

    /// <summary>Room for the title bar and the private metadata is left out of a view.</summary>
    public static Fit View { get; } = new(Limits.Of("view.blocks"), Limits.Of("view.size") - (24 * 1024));

    /// <summary>Counted with everything escaped, which is the longest way to write JSON: how Slack counts is not documented.</summary>
    public static int Size(IEnumerable<JsonObject> blocks) => 1 + blocks.Sum(block => JsonSize.Of(block) + 1);

    /// <summary>The room that these leave.</summary>
    public Fit Without(IReadOnlyCollection<JsonObject> others) =>
        others.Count == 0 ? this : new(MostBlocks - others.Count, MostCharacters - Size(others));

    public bool Holds(IReadOnlyCollection<JsonObject> blocks) => blocks.Count <= MostBlocks && Size(blocks) <= MostCharacters;

    /// <summary>Without the lines between blocks.</summary>
    public static List<JsonObject> WithoutLines(IEnumerable<JsonObject> blocks) => [.. blocks.Where(block => block.Type() != "divider")];

    /// <param name="blocks">From top to bottom.</param>
    /// <param name="shortened">The line that says that something is missing.</param>
    /// <returns>What there is room for, and whether that is all but the lines.</returns>
    public (List<JsonObject> Blocks, bool Whole) Into(IReadOnlyList<JsonObject> blocks, string shortened)
    {
        var kept = Holds(blocks) ? [.. blocks] : WithoutLines(blocks);
        if (Holds(kept))
        {
            return (kept, true);
        }
        var line = Parts.Context(Parts.Plain(shortened, "text"));
        var at = kept.Count;
        while (!Holds([.. kept, line]) && kept.Count > 0)
        {
            var last = kept.FindLastIndex(block => block.Type() is not ("input" or "actions"));
            at = last < 0 ? kept.Count - 1 : last;
            kept.RemoveAt(at);
        }
        kept.Insert(at, line);
        return (kept, false);
    }
}
