using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>The typed twin of a filled form.</summary>
public static class CommandLine
{
    /// <summary>
    /// The <c>wa update …</c> line that reads back as these values (by input id). Empty values and unknown ids are left out.
    /// </summary>
    public static string Write(IReadOnlyDictionary<string, string> values)
    {
        var fields = Fields.All.Select(field => (field.Name, Value: values.GetValueOrDefault(field.Name) ?? ""))
            .Where(pair => pair.Value.Length > 0)
            .Select(pair => $"{pair.Name}={Quotes.Around(pair.Value)}");
        var number = values.GetValueOrDefault(FormReader.Number) is { Length: > 0 } typed ? typed : null;
        var reason = values.GetValueOrDefault(FormReader.Reason) is { Length: > 0 } why ? why : null;
        var clear = values.GetValueOrDefault(FormReader.Clear) is { Length: > 0 } names ? names : null;
        return LineText.Encode(string.Join(' ', [
            "wa update",
            .. number is null ? Array.Empty<string>() : [IsPlain(number) ? number : Quotes.Around(number)],
            .. fields,
            .. reason is null ? Array.Empty<string>() : [$"{FormReader.Reason}={Quotes.Around(reason)}"],
            .. clear is null ? Array.Empty<string>() : [$"{FormReader.Clear}={clear}"],
        ]));
    }

    private static bool IsPlain(string number) => number.All(c => char.IsAsciiDigit(c) || c == '+');
}
