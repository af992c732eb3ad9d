using System.Text.RegularExpressions;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>What may follow the commands that take one thing, or nothing.</summary>
internal static partial class RestOfLine
{
    public static Command None(string rest, string command, Command plain) => rest.Length == 0 ? plain
        : Misunderstood("commands.extraWord", ("words", Echo.Of(rest)), ("command", command));

    public static Command Request(string rest, string command, Func<int, Command> make)
    {
        if (rest.Length == 0)
        {
            return Misunderstood("commands.requestMissing", ("command", command));
        }
        return RequestId.Typed(rest) is { } id ? make(id)
            : Misunderstood("commands.requestUnreadable", ("typed", Echo.Of(rest)), ("command", command));
    }

    /// <summary>A request id, and a comment in quotes or without.</summary>
    public static Command Decision(string rest, string command, Func<int, string, Command> make)
    {
        if (RequestId.Typed(rest) is { } whole)
        {
            return make(whole, "");
        }
        var end = LineText.WordEnd(rest, 0);
        var comment = LineText.Trim(rest[end..]);
        if (RequestId.Typed(rest[..end].TrimEnd(':', ',')) is not { } id)
        {
            return Request(rest, command, number => make(number, ""));
        }
        if (comment.Length == 0 || !Quotes.IsQuote(comment[0]))
        {
            return make(id, comment);
        }
        // A comment that only begins with a quote is taken as it is: nothing else can stand here.
        var (text, next, problem) = Quotes.Read(comment, 0);
        return make(id, problem is null && LineText.Trim(comment[next..]).Length == 0 ? text : comment);
    }

    /// <summary>The same words as after <c>wa update</c>, with or without that word itself.</summary>
    public static Command Why(string rest)
    {
        var end = LineText.WordEnd(rest, 0);
        var words = rest[..end].Equals("update", StringComparison.OrdinalIgnoreCase) ? LineText.Trim(rest[end..]) : rest;
        var (asked, left) = AskedFields.Take(words);
        return UpdateLine.Read(left) is Command.Update update ? new Command.Explain(update.Values, asked) : UpdateLine.Read(left);
    }

    public static Command Help(string rest) =>
        new Command.Help(Everything: rest.ToLowerInvariant() is "more" or "all" or "everything" or "full");

    // A name may have spaces, so it goes up to the time.
    public static Command Delegate(string rest) =>
        StandIn().Match(rest) is { Success: true } match
            ? new Command.HandOver(match.Groups[1].Value, match.Groups[2].Value)
            : Misunderstood("commands.delegateUnreadable");

    public static Command Show(string rest)
    {
        var (number, problem) = Number(rest, "show");
        return problem is not null ? new Command.Misunderstood(problem)
            : number.Length == 0 ? Misunderstood("commands.showMissing")
            : new Command.Show(number);
    }

    public static Command History(string rest)
    {
        var (number, problem) = Number(rest, "history");
        return problem is not null ? new Command.Misunderstood(problem) : new Command.History(number.Length == 0 ? null : number);
    }

    // Nothing else can stand here, so a number may have spaces and an alias needs no quotes.
    internal static (string Number, Sentence? Problem) Number(string rest, string command)
    {
        var begin = LineTokens.KeyAt(rest, 0) is { } key && UpdateLine.IsNumber(key.Name) ? key.ValueAt : 0;
        if (begin >= rest.Length || !Quotes.IsQuote(rest[begin]))
        {
            return (LineText.Trim(rest[begin..]), null);
        }
        var (number, next, problem) = Quotes.Read(rest, begin);
        var after = LineText.Trim(rest[next..]);
        return (LineText.Trim(number), problem ?? (after.Length == 0 ? null
            : Sentence.Of("commands.extra", ("words", Echo.Of(after)), ("command", "wa " + command))));
    }

    private static Command.Misunderstood Misunderstood(string key, params (string, object)[] with) => new(Sentence.Of(key, with));

    [GeneratedRegex(@"^(?:to\s+)?(@\S.*?|\S+)\s+(?:until|till)\s+(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StandIn();
}
