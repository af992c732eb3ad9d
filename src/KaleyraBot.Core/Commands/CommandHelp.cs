using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>Everything that can be typed, by example, in the order of <see cref="CommandWord.All"/>.</summary>
public static class CommandHelp
{
    public static IReadOnlyList<HelpLine> Lines { get; } =
    [
        new("wa update", Sentence.Of("answers.helpForm")),
        new("wa update +919876543210 about=\"Open till 9\" clear=website", Sentence.Of("answers.helpLine")),
        new("wa numbers", Sentence.Of("answers.helpNumbers")),
        new("wa show +919876543210", Sentence.Of("answers.helpShow")),
        new("wa categories", Sentence.Of("answers.helpCategories")),
        new("wa status WA-12", Sentence.Of("answers.helpStatus")),
        new("wa retry WA-12", Sentence.Of("answers.helpRetry")),
        new("wa cancel WA-12", Sentence.Of("answers.helpCancel")),
        new("wa approve WA-12", Sentence.Of("answers.helpApprove")),
        new("wa decline WA-12 \"why not\"", Sentence.Of("answers.helpDecline")),
        new("wa undo WA-12", Sentence.Of("answers.helpUndo")),
        new("wa why +919876543210 website=https://www.example.com", Sentence.Of("answers.helpWhy")),
        new("wa delegate @ben until friday", Sentence.Of("answers.helpDelegate")),
        new("wa breakglass WA-12 \"why\"", Sentence.Of("answers.helpBreakGlass")),
        new("wa hold +919876543210 \"why\"", Sentence.Of("answers.helpHold")),
        new("wa resume +919876543210", Sentence.Of("answers.helpResume")),
        new("wa history +919876543210", Sentence.Of("answers.helpHistory")),
        new("wa help", Sentence.Of("answers.helpHelp")),
    ];
}

/// <summary>A line to type, which the parser understands as it is, and what it does.</summary>
public sealed record HelpLine(string Typed, Sentence What);
