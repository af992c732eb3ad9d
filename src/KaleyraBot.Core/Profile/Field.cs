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

    // A sentence is no place for more.
    private const int LongestMend = 200;
    private const int MostCharacters = 3;

    /// <summary>Judges the text after the rules that all fields share.</summary>
    internal Func<string, FieldResult> Rule { get; init; } = static text => FieldResult.Good(text);

    /// <summary>What was probably meant by a text that is refused; offered only where the field takes it.</summary>
    internal Func<string, string?> Mend { get; init; } = static _ => null;

    /// <summary>What people call it.</summary>
    public Sentence Label { get; } = Sentence.Of("fields." + Name);

    /// <summary>The short help in or under the empty input.</summary>
    public Sentence Hint { get; } = Sentence.Of($"fields.{Name}Hint");

    /// <summary>Judges a typed value: the value to send, or the sentences that say why not.</summary>
    public FieldResult Check(string typed)
    {
        if (typed.Length > LongestTyped)
        {
            return FieldResult.Bad(TooLong(typed));
        }
        var text = FieldText.Tidy(typed);
        if (FieldText.IsBlank(text))
        {
            return FieldResult.Bad(Blank());
        }
        var verdict = Judge(text);
        return verdict.Value is null && Mend(text) is { Length: <= LongestMend } mend && mend.All(char.IsAscii)
            && !mend.Contains("{{", StringComparison.Ordinal) && Judge(mend).Value is { } meant ? verdict with { Mend = meant } : verdict;
    }

    /// <summary>Addresses are judged on behind a character that must not be there, so that all that is wrong is said at once.</summary>
    private FieldResult Judge(string text)
    {
        Sentence[] problems =
        [
            .. FieldCharacters.Each(text, lineBreaks: Kind == FieldKind.Multiline).DistinctBy(problem => problem.Key).Take(MostCharacters),
            .. Kind is FieldKind.Text or FieldKind.Multiline && FieldLeftovers.Problem(text) is { } leftover
                ? [leftover] : Array.Empty<Sentence>(),
            .. Kind != FieldKind.Choice && text.Length > MaxLength ? [TooLong(text)] : Array.Empty<Sentence>(),
        ];
        return problems.Length == 0 ? Rule(text)
            : Kind is FieldKind.Email or FieldKind.Url
            ? FieldResult.Bad([.. problems, .. Rule(FieldCharacters.Without(text)).Errors.Where(error => error.Key != FieldUrl.Characters)])
            : FieldResult.Bad(problems);
    }

    private Sentence Blank() => Sentence.Of(MayBeCleared ? "fields.blankClear" : "fields.blank", ("field", Label), ("name", Name));

    // Emoji cost two units and more: whoever counted characters on the screen is told where the rest went.
    private Sentence TooLong(string text) => Sentence.Of(
        text.EnumerateRunes().Count() > MaxLength ? "fields.tooLong" : "fields.tooLongEmoji",
        ("max", MaxLength), ("length", text.Length));
}
