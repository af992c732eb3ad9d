using System.Collections.Frozen;

namespace KaleyraBot.Teams.Answers;

/// <summary>
/// What may answer each invoke; for any other shape Teams shows "Unable to reach app" or an empty dialog. A sentence stands under a card
/// (<see cref="Surface.CardAction"/>), in a dialog of its own (<see cref="Surface.Dialog"/>), or closes the dialog that was sent
/// (<see cref="Surface.SentDialog"/>), which <c>task/submit</c> alone allows.
/// </summary>
/// <param name="Surface">Where the answer is shown.</param>
/// <param name="HoldsInputs">A dialog with inputs waits for this answer: only an error keeps it open with what was typed.</param>
internal sealed record InvokeShape(Surface Surface, bool HoldsInputs = false)
{
    public const string CardAction = "adaptiveCard/action";
    public const string ExtensionFetch = "composeExtension/fetchTask";

    private static readonly FrozenDictionary<string, InvokeShape> All = new Dictionary<string, InvokeShape>
    {
        [CardAction] = new(Surface.CardAction),
        ["task/fetch"] = new(Surface.Dialog),
        ["task/submit"] = new(Surface.SentDialog, HoldsInputs: true),
        [ExtensionFetch] = new(Surface.Dialog),
        ["composeExtension/submitAction"] = new(Surface.Dialog, HoldsInputs: true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The invokes the bot has a use for.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Null for an invoke that the bot has no use for, which is answered 501.</summary>
    public static InvokeShape? Of(string? name) => name is not null && All.TryGetValue(name, out var shape) ? shape : null;
}
