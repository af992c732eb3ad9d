using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Doctor;

/// <summary>Findings as people or scripts read them.</summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line a finding: its mark, what was looked at, a sentence.</summary>
    /// <param name="findings">In the order of the checks.</param>
    /// <param name="colored">For a terminal; else the marks are words.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<Finding> findings, bool colored)
    {
        var width = findings.Max(finding => finding.Check.Length);
        return findings.Select(finding => $"{Sign(finding.Mark, colored)} {finding.Check.PadRight(width)}  {finding.Sentence}");
    }

    public static string Sum(IReadOnlyList<Finding> findings) => string.Create(CultureInfo.InvariantCulture,
        $"{Count(findings, Mark.Green)} green, {Count(findings, Mark.Yellow)} yellow, {Count(findings, Mark.Red)} red.");

    public static string Json(IReadOnlyList<Finding> findings) => new JsonObject
    {
        ["green"] = Count(findings, Mark.Green),
        ["yellow"] = Count(findings, Mark.Yellow),
        ["red"] = Count(findings, Mark.Red),
        ["checks"] = new JsonArray([.. findings.Select(finding => new JsonObject
        {
            ["check"] = finding.Check,
            ["mark"] = Word(finding.Mark),
            ["sentence"] = finding.Sentence,
        })]),
    }.ToJsonString(Plain);

    private static int Count(IReadOnlyList<Finding> findings, Mark mark) => findings.Count(finding => finding.Mark == mark);

    private static string Word(Mark mark) => mark switch { Mark.Green => "green", Mark.Yellow => "yellow", _ => "red" };

    private static string Sign(Mark mark, bool colored) => !colored ? Word(mark).PadRight("yellow".Length) : mark switch
    {
        Mark.Green => "\e[32m\u2714\e[0m",
        Mark.Yellow => "\e[33m!\e[0m",
        _ => "\e[31m\u2718\e[0m",
    };
}
