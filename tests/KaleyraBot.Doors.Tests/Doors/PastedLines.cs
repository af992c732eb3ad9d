namespace KaleyraBot.Tests.Doors;

/// <summary>Whole lines, as the platforms deliver them.</summary>
internal static class PastedLines
{
    private const string Line = "wa update +919876543210 about=\"x\"";

    /// <summary>What people type and paste on every surface.</summary>
    public static IReadOnlyList<PastedLine> Everywhere { get; } =
    [
        .. from line in new[]
           {
               "wa update +919876543210, about=\"x\"", "wa update +919876543210,about=\"x\"", "wa update about=x,number=+919876543210", "wa update +919876543210; about=x",
               "wa: update +919876543210 about=\"x\"", "wa, update +919876543210 about=\"x\"", "wa update: +919876543210 about=\"x\"",
               "wa update +919876543210 \u2014about=\"x\"", "wa update +919876543210 --about=x", "WA UPDATE +919876543210 ABOUT=x",
               "wa update +919876543210 \u2013about=\u201Cx\u201D", "wa update number=\"'+919876543210\" about=x", "wa update '+919876543210' about='x'",
           }
           select new PastedLine(line, "x", null),
        new("wa update help", null, "wa update"),
        new("wa update ?", null, "wa update"),
        new("wa update marigld", null, "is neither a phone number nor an alias"),
        new("wa update lin-0", null, "Did you mean wa update line-0?"),
        new("wa update abuot", null, "Did you mean wa update about="),
        new("wa update +919876543210 hours=\"9-5\"", null, "Opening hours are not in Kaleyra"),
        new("wa update +919876543210 display_name=\"X\"", null, "The display name cannot be changed through this API"),
        new("wa update +919876543210 website=https://a.example.com/x,about=y", null, "or begins the next field."),
        new("wa approve WA-99", null, "WA-99"),
    ];

    /// <summary>What people copy with its marks, as messages carry it.</summary>
    public static IReadOnlyList<PastedLine> Marked { get; } =
    [
        .. from line in new[]
           {
        $"`{Line}`", $"```{Line}```", $"```\n{Line}\n```", $"```text\n{Line}\n```", $"*{Line}*", $"*`{Line}`*", "*wa update* +919876543210 about=\"x\"",
        $"_{Line}_", $"\u201C{Line}\u201D", $"\"{Line}\"", $"\u2018{Line}\u2019", $"\u2022 {Line}", $"1. {Line}", $"&gt; {Line}", $": {Line}", $", {Line}", $"- {Line}", $"* {Line}",
           }
           select new PastedLine(line, "x", null),
    ];

    public static IReadOnlyList<PastedLine> Slack { get; } =
    [
        new("wa update +919876543210 about=\"Hi :wave:\" reason=\"ok :+1:\"", "Hi \U0001F44B", null),
        new("wa update number=<tel:+919876543210|+919876543210> about=\"x\"", "x", null),
        new("wa update <tel:+919876543210|+919876543210> about=\"x\"", "x", null),
    ];

    public static IReadOnlyList<PastedLine> SlackMessages { get; } =
    [
        .. Marked,
        new($"<@U0KALEYRA> {Line}", "x", null),
        new($"<@U0KALEYRA|kaleyrabot>, {Line}", "x", null),
    ];

    public static IReadOnlyList<PastedLine> Teams { get; } =
    [
        .. Marked,
        .. from line in new[]
           {
               $"<at>R&amp;D Bot</at>: {Line}", $"<at>R&amp;D Bot</at>, {Line}", $"<at>R&amp;D Bot</at> - {Line}", $"<AT id=\"0\">r&amp;d  bot</AT> {Line}",
               $"<at>R&amp;D Bot</at> <at>R&amp;D Bot</at> {Line}", $"<at>R&amp;D Bot</at>&nbsp;{Line}", $"<quoted messageId=\"1790000000000\"/>{Line}",
               $"<quoted messageId=\"1790000000000\"/><at>R&amp;D Bot</at> {Line}", $"<attachment id=\"1\"></attachment>{Line}", $"<div><div>{Line}</div></div>",
               $"<blockquote>Ben<p>wa decline WA-1</p></blockquote><p>{Line}</p>",
               $"<blockquote>Ben<blockquote>wa help</blockquote>wa decline WA-1</blockquote>{Line}", $"{Line}<blockquote>wa decline WA-1",
               $"<table><tr><td>{Line}</td></tr></table>",
           }
           select new PastedLine(line, "x", null),
        new("<quoted messageId=\"1790000000000\"/>wa approve WA-99", null, "WA-99"),
        new("wa update +919876543210 about=\"Tom &amp; Jerry &lt;3\"", "Tom & Jerry <3", null),
        new("wa update +919876543210 about=\"<emoji id=\"smile\" alt=\"\U0001F600\" title=\"Smile\"></emoji>\"", "\U0001F600", null),
    ];
}
