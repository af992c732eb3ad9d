using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>What may follow <c>wa hold</c> and <c>wa resume</c>: a number, an alias or <c>all</c>; and why.</summary>
internal static class HoldLine
{
    /// <summary>Fewer digits are a part of a number.</summary>
    private const int ShortestNumber = 8;

    public static Command Hold(string rest)
    {
        if (rest.Length == 0)
        {
            return new Command.Holds();
        }
        var (number, why, problem) = Split(rest);
        return problem is not null ? new Command.Misunderstood(problem)
            : number.Length == 0 ? Missing("hold")
            : new Command.Hold(number, Unquoted(why));
    }

    public static Command Resume(string rest)
    {
        var (number, problem) = RestOfLine.Number(rest, "resume");
        return problem is not null ? new Command.Misunderstood(problem)
            : number.Length == 0 ? Missing("resume")
            : new Command.Resume(number);
    }

    /// <summary>
    /// A number or alias in quotes; else the first word, or the words before the reason's quote where only together they are a number.
    /// </summary>
    private static (string Number, string Why, Sentence? Problem) Split(string rest)
    {
        if (Quotes.IsQuote(rest[0]))
        {
            var (number, next, problem) = Quotes.Read(rest, 0);
            return (LineText.Trim(number), LineText.Trim(rest[next..]), problem);
        }
        var word = LineText.WordEnd(rest, 0);
        var quote = Enumerable.Range(1, rest.Length - 1)
            .FirstOrDefault(at => Quotes.IsQuote(rest[at]) && LineText.IsGap(rest[at - 1]), rest.Length);
        var isPart = PhoneText.Digits(rest[..word]) is { Length: < ShortestNumber } && PhoneText.Digits(rest[..quote]) is not null;
        var end = isPart ? quote : word;
        return (LineText.Trim(rest[..end]), LineText.Trim(rest[end..]), null);
    }

    /// <summary>A reason that only begins with a quote is taken as it is: nothing else can stand there.</summary>
    private static string Unquoted(string why)
    {
        if (why.Length == 0 || !Quotes.IsQuote(why[0]))
        {
            return why;
        }
        var (text, next, problem) = Quotes.Read(why, 0);
        return problem is null && LineText.Trim(why[next..]).Length == 0 ? text : why;
    }

    private static Command.Misunderstood Missing(string command) => new(Sentence.Of("commands.holdMissing", ("command", command)));
}
