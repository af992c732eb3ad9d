using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Profile;

/// <summary>How a field is typed in a form.</summary>
public enum FieldKind { Text, Multiline, Choice, Email, Url }

/// <summary>What a wrong value could do to the business and its customers.</summary>
public enum Risk { Low, Medium, High, Critical }

/// <summary>
/// One editable detail of a WhatsApp number. <paramref name="Name"/> is Kaleyra's wire name and the form's input id;
/// <paramref name="MaxLength"/> counts UTF-16 units.
/// </summary>
public sealed record Field(string Name, IReadOnlyList<string> Aliases, FieldKind Kind, int MaxLength, bool MayBeCleared, Risk Risk)
{
    // Longer than any value with all that tidying may take away; beyond it nothing is looked at closely.
    private const int LongestTyped = 10_000;

    /// <summary>Judges the text after the rules that all fields share.</summary>
    internal Func<string, FieldResult> Rule { get; init; } = static text => FieldResult.Good(text);

    /// <summary>What people call it.</summary>
    public Sentence Label { get; } = Sentence.Of("fields." + Name);

    /// <summary>The short help in or under the empty input.</summary>
    public Sentence Hint { get; } = Sentence.Of($"fields.{Name}Hint");

    /// <summary>Judges a typed value: the value to send, or the sentence that says why not.</summary>
    public FieldResult Check(string typed)
    {
        if (typed.Length > LongestTyped)
        {
            return FieldResult.Bad(TooLong(typed));
        }
        var lineBreaks = Kind == FieldKind.Multiline;
        var text = FieldText.Tidy(typed);
        var problem = FieldText.IsBlank(text) ? Blank()
            : FieldCharacters.Refused(text, lineBreaks)
            ?? (Kind is FieldKind.Text or FieldKind.Multiline ? FieldLeftovers.Problem(text) : null)
            ?? (Kind != FieldKind.Choice && text.Length > MaxLength ? TooLong(text) : null);
        return problem is null ? Rule(text) : FieldResult.Bad(problem);
    }

    private Sentence Blank() => Sentence.Of(MayBeCleared ? "fields.blankClear" : "fields.blank", ("field", Label), ("name", Name));

    // Emoji cost two units and more: whoever counted characters on the screen is told where the rest went.
    private Sentence TooLong(string text) => Sentence.Of(
        text.EnumerateRunes().Count() > MaxLength ? "fields.tooLong" : "fields.tooLongEmoji",
        ("max", MaxLength), ("length", text.Length));
}
