using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Requests;

/// <summary>A reason or a comment that somebody typed: short, and without characters that could make it read as something else.</summary>
internal static class Remark
{
    public const int MaxLength = 500;

    /// <summary>The tidy text, empty where nothing was typed; or the sentence that says what is wrong.</summary>
    public static (string Text, Sentence? Problem) Read(string? typed)
    {
        var text = FieldText.Tidy(typed is { Length: > 10 * MaxLength } ? typed[..(10 * MaxLength)] : typed ?? "");
        return text.Length == 0 || FieldText.IsBlank(text) ? ("", null)
            : FieldCharacters.Refused(text, lineBreaks: true) is { } refused ? ("", refused)
            : text.Length > MaxLength ? ("", Sentence.Of("fields.tooLong", ("max", MaxLength), ("length", text.Length)))
            : (text, null);
    }
}
