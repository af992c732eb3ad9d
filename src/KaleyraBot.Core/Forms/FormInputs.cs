using KaleyraBot.Core.Profile;

namespace KaleyraBot.Core.Forms;

/// <summary>
/// What is kept of what a client sends as the inputs of a form: those that the form has, none longer than anybody needs to see that it is
/// too long.
/// </summary>
public static class FormInputs
{
    /// <summary>
    /// Of one input, in UTF-16 units: well above the longest field, so that too long can be said with the text still in the form.
    /// </summary>
    public const int Longest = 5000;

    private static readonly HashSet<string> Ids = [FormReader.Number, FormReader.Clear, FormReader.Reason, FormFields.Chosen, .. Fields.All
        .Select(field => field.Name)];

    public static IReadOnlyDictionary<string, string> Keep(IReadOnlyDictionary<string, string> sent) =>
        sent.All(input => Ids.Contains(input.Key) && input.Value.Length <= Longest)
            ? sent
            : sent.Where(input => Ids.Contains(input.Key)).ToDictionary(input => input.Key, input => Cut(input.Value));

    /// <summary>Never between the two halves of a character.</summary>
    private static string Cut(string text) => text.Length <= Longest ? text
        : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}
