using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>For whom a line of the help is.</summary>
public enum HelpFor
{
    /// <summary>Everybody.</summary>
    Anybody,

    /// <summary>Whoever may ask for changes.</summary>
    Requesters,

    /// <summary>Approvers, and who stands in for one.</summary>
    Approvers,

    /// <summary>Admins.</summary>
    Admins,
}

/// <summary>Everything that can be typed, by example, in the order of <see cref="CommandWord.All"/>.</summary>
public static class CommandHelp
{
    public static IReadOnlyList<HelpLine> Lines { get; } =
    [
        new("wa update", Sentence.Of("answers.helpForm"), HelpFor.Requesters) { IsFirst = true },
        new("wa update +919876543210 about=\"Open till 9\" clear=website", Sentence.Of("answers.helpLine"), HelpFor.Requesters)
        {
            Pressed = null,
        },
        new("wa numbers", Sentence.Of("answers.helpNumbers")) { IsFirst = true },
        new("wa show +919876543210", Sentence.Of("answers.helpShow")) { IsFirst = true, Pressed = "wa show" },
        new("wa categories", Sentence.Of("answers.helpCategories")),
        new("wa status WA-12", Sentence.Of("answers.helpStatus")) { IsFirst = true, Pressed = "wa status" },
        new("wa retry WA-12", Sentence.Of("answers.helpRetry"), HelpFor.Requesters) { Pressed = "wa retry" },
        new("wa cancel WA-12", Sentence.Of("answers.helpCancel")) { Pressed = "wa cancel" },
        new("wa approve WA-12", Sentence.Of("answers.helpApprove"), HelpFor.Approvers) { Pressed = "wa approve" },
        new("wa decline WA-12 \"why not\"", Sentence.Of("answers.helpDecline"), HelpFor.Approvers) { Pressed = "wa decline" },
        new("wa undo WA-12", Sentence.Of("answers.helpUndo"), HelpFor.Requesters) { IsFirst = true, Pressed = "wa undo" },
        new("wa why +919876543210 website=https://www.example.com", Sentence.Of("answers.helpWhy")) { Pressed = "wa why" },
        new("wa delegate @ben until friday", Sentence.Of("answers.helpDelegate"), HelpFor.Approvers) { Pressed = "wa delegate" },
        new("wa breakglass WA-12 \"why\"", Sentence.Of("answers.helpBreakGlass"), HelpFor.Admins) { Pressed = "wa breakglass" },
        new("wa hold +919876543210 \"why\"", Sentence.Of("answers.helpHold"), HelpFor.Admins) { Pressed = "wa hold" },
        new("wa resume +919876543210", Sentence.Of("answers.helpResume"), HelpFor.Admins) { Pressed = "wa resume" },
        new("wa history +919876543210", Sentence.Of("answers.helpHistory")) { IsFirst = true, Pressed = "wa history" },
        new("wa whoami", Sentence.Of("answers.helpWhoAmI")),
        new("wa help", Sentence.Of("answers.helpHelp")),
    ];
}

/// <summary>A line to type, which the parser understands as it is, and what it does.</summary>
public sealed record HelpLine(string Typed, Sentence What, HelpFor For = HelpFor.Anybody)
{
    /// <summary>One of the few that most people need.</summary>
    public bool IsFirst { get; init; }

    /// <summary>
    /// The line that its button stands for: where a number or an id belongs behind it, the command alone, which says so. Null: no button.
    /// </summary>
    public string? Pressed { get; init; } = Typed;
}
