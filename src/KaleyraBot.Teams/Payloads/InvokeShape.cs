using System.Collections.Frozen;

namespace KaleyraBot.Teams.Payloads;

/// <summary>
/// What may answer each invoke; for any other shape Teams shows "Unable to reach app" or an empty dialog. A sentence stands under a card
/// (<see cref="TeamsWay.CardAction"/>), in a dialog of its own (<see cref="TeamsWay.Dialog"/>), or closes the dialog that was sent
/// (<see cref="TeamsWay.SentDialog"/>), which <c>task/submit</c> alone allows.
/// </summary>
/// <param name="Way">Where the answer is shown.</param>
/// <param name="HoldsInputs">A dialog with inputs waits for this answer: only an error keeps it open with what was typed.</param>
internal sealed record InvokeShape(TeamsWay Way, bool HoldsInputs = false)
{
    public const string CardAction = "adaptiveCard/action";
    public const string ExtensionFetch = "composeExtension/fetchTask";
    public const string ExtensionSubmit = "composeExtension/submitAction";

    private static readonly FrozenDictionary<string, InvokeShape> All = new Dictionary<string, InvokeShape>
    {
        [CardAction] = new(TeamsWay.CardAction),
        ["task/fetch"] = new(TeamsWay.Dialog),
        ["task/submit"] = new(TeamsWay.SentDialog, HoldsInputs: true),
        [ExtensionFetch] = new(TeamsWay.Dialog),
        [ExtensionSubmit] = new(TeamsWay.Dialog, HoldsInputs: true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The invokes the bot has a use for.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Null for an invoke that the bot has no use for, which is answered 501.</summary>
    public static InvokeShape? Of(string? name) => name is not null && All.TryGetValue(name, out var shape) ? shape : null;
}
