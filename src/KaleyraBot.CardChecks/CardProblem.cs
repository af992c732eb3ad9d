namespace KaleyraBot.CardChecks;

/// <summary>Something wrong in a file, printed the way MSBuild and editors read errors.</summary>
/// <param name="File">Full path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Code">One of <see cref="Codes"/>.</param>
/// <param name="Message">What is wrong and what to write instead; begins with the JSON pointer where there is one.</param>
internal sealed record CardProblem(string File, int Line, string Code, string Message)
{
    /// <summary>Worth knowing, and no reason to stop.</summary>
    public bool IsWarning { get; init; }

    public override string ToString() => $"{File}({Line}): {(IsWarning ? "warning" : "error")} {Code}: {Message}";
}

internal static class Codes
{
    /// <summary>No JSON, or an expression that is not in our subset.</summary>
    public const string Unreadable = "CARD001";
    /// <summary>An element, action or property that is not in Adaptive Cards 1.5.</summary>
    public const string Unknown = "CARD002";
    /// <summary>A button that some client could not press.</summary>
    public const string Action = "CARD003";
    /// <summary>An input that would not be sent, not be announced, or not work on a phone.</summary>
    public const string Input = "CARD004";
    /// <summary>A value that somebody typed would be read as markup.</summary>
    public const string Markup = "CARD005";
    /// <summary>A sentence that does not exist.</summary>
    public const string Sentence = "CARD006";
    /// <summary>Words in a template instead of in text/.</summary>
    public const string Words = "CARD007";
    /// <summary>Placeholders of a sentence that do not fit.</summary>
    public const string Placeholders = "CARD008";
    /// <summary>An element or action that Block Kit has nothing for, and without a fallback that it has.</summary>
    public const string BlockKit = "CARD009";
    /// <summary>A language that has not all sentences; the warning says how many it lacks.</summary>
    public const string Partial = "CARD010";
    /// <summary>A card in the code whose template does not exist.</summary>
    public const string Template = "CARD011";
    /// <summary>A file of sentences whose name is no language.</summary>
    public const string Language = "CARD012";
}
