using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>
/// Says of a line that cannot be followed what was probably meant: the whole line, every slip in it mended. Nothing is ever done by it
/// without being asked: it is only said.
/// </summary>
internal static class LineMender
{
    private const int MostSlips = 8;

    /// <summary>Longer ones are no help to read.</summary>
    private const int LongestShown = 1000;

    /// <summary>Where the whole line says all that these would.</summary>
    private static readonly HashSet<string> Slips =
    [
        "commands.fieldNear", "commands.fieldUnknown", "commands.clearNear", "commands.clearUnknown",
        "commands.requestUnreadable", "commands.delegateUnreadable",
    ];

    /// <summary>What people put before a command.</summary>
    private static readonly HashSet<string> Polite =
    [
        "please", "pls", "plz", "can", "could", "would", "will", "you", "i", "we", "want", "need", "like", "to", "let", "me", "us", "just",
        "hi", "hey", "hello", "kindly", "do",
    ];

    /// <param name="line">Without the bot's name.</param>
    /// <param name="named">The command that it begins with, which cannot follow the rest; or null.</param>
    public static Command.Misunderstood Explain(string line, CommandWord? named)
    {
        var (command, rest) = named is not null ? (named, After(line)) : IsField(line) ? (null, line) : Guess(line);
        if (command is null)
        {
            return Unknown(line);
        }
        var trouble = CommandParser.Read(command, rest) as Command.Misunderstood;
        if (Mend(command, rest) is { } mended && Whole(command, mended) is var meant && meant.Length <= LongestShown)
        {
            var isPlain = named is null || trouble is null || Slips.Contains(trouble.Why.Key);
            return new(isPlain ? DidYouMean(meant) : trouble!.Why, meant);
        }
        return named is not null && trouble is not null ? trouble
            : trouble is null ? new(DidYouMean(Whole(command, "")), Whole(command, ""))
            : new(Sentence.Of("commands.didYouMeanHow", ("line", Whole(command, "")), ("how", trouble.Why)));
    }

    /// <summary>The command that the line was probably to begin with, and what follows.</summary>
    private static (CommandWord? Command, string After) Guess(string line)
    {
        var (first, after) = (First(line), After(line));
        var second = First(after);
        if (second.Length > 0 && CommandWord.Find(first + second) is { } joined)
        {
            return (joined, After(after));
        }
        // "WA-1 approve", and "1 aproove".
        if (RequestSlips.Id(first) is not null
            && (CommandWord.Find(second) ?? CommandWord.Suggest(second)) is { Takes: Takes.Request } behind)
        {
            return (behind, $"{First(line)} {After(after)}");
        }
        if (Polite.Contains(first.ToLowerInvariant()) && second.Length > 0)
        {
            return CommandWord.Find(second) is { } command ? (command, After(after)) : Guess(after);
        }
        return CommandWord.Suggest(first) is { } near ? (near, after) : (null, line);
    }

    /// <summary>What follows the command's word, with its slips mended; null where they cannot be.</summary>
    private static string? Mend(CommandWord command, string rest)
    {
        for (var slip = 0; slip < MostSlips; slip++)
        {
            if (CommandParser.Read(command, rest) is not Command.Misunderstood)
            {
                return command.Takes == Takes.Request ? RequestSlips.Tidy(rest) : rest;
            }
            var mended = command.Takes switch
            {
                Takes.Nothing => "",
                Takes.Request => RequestSlips.Mend(rest),
                Takes.Fields => FieldSlips.Mend(rest),
                Takes.Number => string.Concat(rest.Where(letter => !Quotes.IsQuote(letter))),
                Takes.Person => PersonSlips.Mend(rest),
                _ => null,
            };
            if (mended is null || mended == rest)
            {
                return null;
            }
            rest = LineText.Trim(mended);
        }
        return null;
    }

    private static Command.Misunderstood Unknown(string line)
    {
        var typed = line[..LineText.WordEnd(line, 0)];
        var more = typed.Length < line.Length;
        var isNumber = PhoneText.Digits(typed) is { Length: > 6 } || Quotes.IsQuote(typed[0]);
        var update = CommandWord.Find("update")!;
        if (IsField(line) || (isNumber && more))
        {
            return Mend(update, line) is { } mended && Whole(update, mended) is { Length: <= LongestShown } whole
                ? new(DidYouMean(whole), whole) : new(Sentence.Of("commands.startWithUpdate"));
        }
        var meant = RequestId.Typed(line) is { } id ? $"wa status {RequestId.Of(id)}" : isNumber ? $"wa show {typed}" : null;
        return meant is not null ? new(DidYouMean(meant), meant)
            : new(Sentence.Of("commands.unknown", ("typed", Echo.Of(typed))), "wa help");
    }

    private static bool IsField(string line) => LineTokens.KeyAt(line, 0) is { } key ? UpdateLine.IsKnown(key.Name)
        : After(line).Length > 0 && Fields.Find(First(line)) is not null;

    private static Sentence DidYouMean(string line) => Sentence.Of("commands.didYouMean", ("line", Echo.Whole(line)));

    private static string Whole(CommandWord command, string rest) => rest.Length == 0 ? $"wa {command.Name}" : $"wa {command.Name} {rest}";

    private static string First(string line) => CommandParser.Word(line[..LineText.WordEnd(line, 0)]);

    private static string After(string line) => LineText.Trim(line[LineText.WordEnd(line, 0)..]);
}
