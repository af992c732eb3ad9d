using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>Reads a line that was typed to the bot. Never throws, whatever was typed.</summary>
public static class CommandParser
{
    /// <summary>The line that opens an empty form, for a button of a surface that stands for it.</summary>
    public const string OpenForm = "update";

    /// <summary>The bot's own word, which may stand before a command.</summary>
    public const string Name = "wa";

    /// <summary>
    /// The command, or <see cref="Command.Misunderstood"/> with the sentence that helps. <c>/wa update</c>, <c>wa update</c> and
    /// <c>update</c> are the same.
    /// </summary>
    /// <param name="text">The line without the mention of the bot.</param>
    /// <param name="mentions">The other people who are mentioned in it.</param>
    public static Command Parse(string text, IReadOnlyList<Mention>? mentions = null)
    {
        var line = LineText.Trim(LineText.Decode(text));
        if (line.Length > LineText.MaxLength)
        {
            return new Command.Misunderstood(Sentence.Of("commands.tooLong", ("length", line.Length), ("max", LineText.MaxLength)));
        }
        line = Plain(line);
        var end = LineText.WordEnd(line, 0);
        var named = CommandWord.Find(Word(line[..end]));
        return line.Length == 0 ? new Command.Help()
            : named is { NamesPeople: true } && mentions is { Count: > 0 } ? Parse(Mention.Named(text, mentions))
            : named is not null && Read(named, LineText.Trim(line[end..])) is var read and not Command.Misunderstood ? read
            : named is null && (Greetings.Of(line) ?? Greetings.Of(LineText.Decode(text))) is { } back ? new Command.Greet(back)
            : LineMender.Explain(line, named);
    }

    /// <summary>The line without marks around it and the bot's name before it.</summary>
    internal static string Plain(string line) => WithoutName(LineMarkup.Strip(LineText.Trim(line)));

    /// <summary>The first word, without what people write after one.</summary>
    internal static string Word(string typed) => typed.TrimEnd('.', '!', '?', ',', ':', ';');

    /// <summary>Whoever asks how a command is used is told, instead of having the question taken for a number.</summary>
    internal static Command Read(CommandWord command, string rest) =>
        rest.ToLowerInvariant() is "help" or "?" or "-h" or "-?" or "--help" or "\u2014help" or "\u2013help" ? new Command.Help()
            : command.Read(rest);

    /// <summary>Whether a line is for the bot: it begins with its name, or with a command.</summary>
    internal static bool Begins(string line)
    {
        var rest = WithoutName(LineText.Trim(line));
        return rest != LineText.Trim(line)
            || CommandWord.Find(Word(rest[..LineText.WordEnd(rest, 0)])) is not null;
    }

    /// <summary>
    /// Whether a line begins with this name of the bot. Of a bot that does other things as well, only such a line is ours.
    /// </summary>
    public static bool Calls(string text, string name) =>
        First(LineMarkup.Strip(LineText.Trim(LineText.Decode(text)))).Word.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The line without a leading slash and the bot's own word, and without what people write after a name.</summary>
    private static string WithoutName(string line)
    {
        var (word, from, rest) = First(line);
        return word.Equals(Name, StringComparison.OrdinalIgnoreCase) ? WithoutName(rest) : from;
    }

    private static (string Word, string From, string After) First(string line)
    {
        // What is left of "@bot: wa update" or "@bot, wa update".
        line = LineText.Trim(line.TrimStart(':', ',', ';', '-', '\u2013', '\u2014', '!', '.'));
        var from = LineText.Trim(line.StartsWith('/') ? line[1..] : line);
        var end = LineText.WordEnd(from, 0);
        return (from[..end].TrimEnd(':', ','), from, LineText.Trim(from[end..]));
    }
}
