using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>
/// Translates a finished Adaptive Card 1.5 (no templating left in it) to Slack's Block Kit. Pure: the card is not changed, the same card
/// always gives the same JSON. README.md in this folder says what becomes of each element.
/// </summary>
public static class BlockKitCard
{
    private const string Shortened = "… (shortened)";

    // From whole texts down to short ones, until the message holds all of them: a line less of a value is better than a value less of the
    // card.
    // None shorter than the longest host name with all that stands before it, so that no address ends early.
    private static readonly int[] Lengths = [Limits.Of("text"), 1000, 500, 350];

    /// <summary>A view of type modal; its submit button is <see cref="BlockKitAction.Of"/>.</summary>
    /// <param name="card">The expanded card.</param>
    /// <param name="frame">Title bar, routing and what comes back.</param>
    /// <param name="shortened">Said where something had to be left out.</param>
    /// <exception cref="ArgumentException">A part of the frame, or the data of a button, is longer than Slack carries.</exception>
    public static JsonObject ToModal(JsonObject card, ModalFrame frame, string shortened = Shortened) => Modal(card, frame, shortened).Json;

    /// <summary>The same, and whether it is all of the card.</summary>
    /// <exception cref="ArgumentException">As of <c>ToModal</c>.</exception>
    public static BlockKitResult Modal(JsonObject card, ModalFrame frame, string shortened = Shortened) =>
        Modal(card, _ => frame, shortened);

    /// <summary>The same, where the frame depends on what its submit button stands for (<see cref="BlockKitAction.Of"/>).</summary>
    /// <exception cref="ArgumentException">As of <c>ToModal</c>.</exception>
    public static BlockKitResult Modal(JsonObject card, Func<BlockKitAction?, ModalFrame> frameOf, string shortened = Shortened)
    {
        var walk = new CardWalk(card);
        var sent = BlockKitAction.Sent(walk) is { } action ? BlockKitAction.From(action) : null;
        var frame = frameOf(sent);
        var view = new JsonObject { ["type"] = "modal", ["title"] = Framed(frame.Title, "view.title") };
        var (blocks, whole) = Blocks(walk, BlockKitSurface.Modal, Fit.View, shortened, frame.Title);
        foreach (var needed in blocks.Where(block => block.Type() == "input" && frame.Required.Contains(block.Text("block_id"))))
        {
            needed["optional"] = false;
        }
        var submit = sent?.Title;
        if (submit is not null || blocks.Exists(block => block.Type() == "input"))
        {
            view["submit"] = Parts.Plain(submit ?? frame.Title, "view.submit");
        }
        if (frame.Close.Length > 0)
        {
            view["close"] = Framed(frame.Close, "view.close");
        }
        view["blocks"] = new JsonArray([.. blocks]);
        view["private_metadata"] = Whole(frame.PrivateMetadata, "view.private_metadata");
        if (frame.CallbackId.Length > 0)
        {
            view["callback_id"] = Whole(frame.CallbackId, "view.callback_id");
        }
        return new(view, whole);
    }

    /// <summary>A message: <c>text</c>, the sentence of notifications and screen readers, and <c>blocks</c>.</summary>
    /// <param name="card">The expanded card.</param>
    /// <param name="shortened">Said where something had to be left out.</param>
    /// <param name="below">Blocks that are no part of the card and stand below it, for which the card makes room.</param>
    /// <exception cref="ArgumentException">The data of a button is longer than Slack carries.</exception>
    public static JsonObject ToMessage(JsonObject card, string shortened = Shortened, params IReadOnlyList<JsonObject> below) =>
        Message(card, shortened, below).Json;

    /// <summary>The same, and whether it is all of the card.</summary>
    /// <exception cref="ArgumentException">As of <see cref="ToMessage"/>.</exception>
    public static BlockKitResult Message(JsonObject card, string shortened = Shortened, params IReadOnlyList<JsonObject> below)
    {
        var walk = new CardWalk(card);
        var (blocks, whole) = Blocks(walk, BlockKitSurface.Message, Fit.Message.Without(below), shortened);
        var text = Markup.Escape(Cut.To(Summary(walk), Limits.Of("message.text") / 5));
        return new(new() { ["text"] = text, ["blocks"] = new JsonArray([.. blocks, .. below]) }, whole);
    }

    /// <summary>Whether this element or action can be shown as it is; one that cannot is its fallback, or left out.</summary>
    public static bool Knows(JsonObject elementOrAction) => Translation.Knows(elementOrAction);

    /// <summary>A view of type home.</summary>
    /// <exception cref="ArgumentException">The data of a button is longer than Slack carries.</exception>
    public static JsonObject ToHome(JsonObject card, string shortened = Shortened) => new()
    {
        ["type"] = "home",
        ["blocks"] = new JsonArray([.. Blocks(new(card), BlockKitSurface.Home, Fit.View, shortened).Blocks]),
    };

    private static (List<JsonObject> Blocks, bool Whole) Blocks(
        CardWalk walk, BlockKitSurface surface, Fit fit, string shortened, string title = "")
    {
        List<JsonObject> blocks = [];
        var whole = true;
        foreach (var longest in Lengths)
        {
            var translation = new Translation(walk, surface, longest, title);
            blocks = translation.Run();
            whole = translation.IsWhole;
            if (blocks.Count == 0)
            {
                // Slack takes no message without a block.
                blocks = [Parts.Section(Parts.Plain(translation.Cut(Summary(walk), longest), "text"))];
            }
            if (fit.Holds(blocks))
            {
                return (blocks, whole);
            }
            if (fit.Holds(Fit.WithoutLines(blocks)))
            {
                break;
            }
        }
        var kept = fit.Into(blocks, shortened);
        return (kept.Blocks, whole && kept.Whole);
    }

    /// <summary>What the card says of itself, else what it says first.</summary>
    private static string Summary(CardWalk walk) =>
        new[] { walk.Card.Text("fallbackText"), walk.Card.Text("speak") }.Select(Cut.Clean).FirstOrDefault(text => !Parts.IsBlank(text))
        ?? (Cut.Clean(string.Join(" · ", Says(walk).Where(text => !Parts.IsBlank(text)).Take(3))) is var said && !Parts.IsBlank(said)
            ? said
            : Cut.Ellipsis);

    private static IEnumerable<string> Says(CardWalk walk) => walk.Elements().Select(element => element.Type() switch
    {
        "TextBlock" => Markup.Plain(element.Text("text")),
        "RichTextBlock" => RichText.PlainText(element),
        _ => element.Text("label"),
    });

    private static JsonObject Framed(string text, string limit) =>
        Parts.Plain(text.Length > 0 ? Whole(text, limit) : throw new ArgumentException("A modal has a title."), limit);

    private static string Whole(string text, string limit) => Cut.Length(text) <= Limits.Of(limit)
        ? text
        : throw new ArgumentException($"{limit} has {Cut.Length(text)} characters; Slack takes {Limits.Of(limit)}.");
}
