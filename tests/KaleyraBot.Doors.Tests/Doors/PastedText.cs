namespace KaleyraBot.Tests.Doors;

/// <summary>
/// What somebody pasted as the value of a field, how the platforms deliver it, and what comes of it: what Kaleyra gets, or how the sentence
/// begins.
/// </summary>
internal sealed record PastedText(string Field, string Typed, string? Sent, string? Said)
{
    /// <summary>As Slack's messages and commands carry it, where that is more than escaping.</summary>
    public string? Slack { get; init; }

    /// <summary>As Slack's windows carry it, where it is not what was typed.</summary>
    public string? SlackForm { get; init; }

    /// <summary>As Teams' messages carry it, where that is more than escaping.</summary>
    public string? Teams { get; init; }

    public bool OnLines { get; init; } = true;

    /// <summary>What a form offers as a choice, nobody can paste into one.</summary>
    public bool InForms { get; init; } = true;

    /// <summary>As xUnit shows it, control characters by their codes.</summary>
    public string Name => string.Concat($"{Field}: {Typed} / {Slack} / {Teams}".Select(c => char.IsAscii(c) && !char.IsControl(c) ? c.ToString() : $"[{(int)c:X}]"));

    public static PastedText Good(string field, string typed, string sent) => new(field, typed, sent, null);

    public static PastedText Same(string field, string typed) => Good(field, typed, typed);

    public static PastedText Bad(string field, string typed, string said) => new(field, typed, null, said);

    /// <summary>The line that gives the field this value, which is delivered so.</summary>
    public string Line(string number, string delivered) =>
        Field == "wa_number" ? $"wa update number={Quoted(delivered)} about=\"x\"" : $"wa update {number} {Field}={Quoted(delivered)}";

    /// <summary>What chats do to every text before they hand it on.</summary>
    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\u201D", "\\\u201D", StringComparison.Ordinal).Replace("\u00BB", "\\\u00BB", StringComparison.Ordinal) + "\"";
}

/// <summary>
/// A whole line as one platform delivers it, and what comes of it: the about text that Kaleyra gets, or how the answer begins.
/// </summary>
internal sealed record PastedLine(string Delivered, string? Sent, string? Said)
{
    public string Name => string.Concat(Delivered.Select(c => char.IsAscii(c) && !char.IsControl(c) ? c.ToString() : $"[{(int)c:X}]"));
}
