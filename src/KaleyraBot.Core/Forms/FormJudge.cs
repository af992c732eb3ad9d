using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>Reads a form, and asks the policy: what somebody may not change is a mistake at its field like any other.</summary>
public sealed class FormJudge(NumberBook book, ApprovalPolicy policy, AccessPolicy access)
{
    public NumberBook Book => book;

    public FormReading Read(IReadOnlyDictionary<string, string> values, Person who)
    {
        var reading = FormReader.Read(values, book);
        if (reading.WaNumber is null || reading.Changes.Count == 0)
        {
            return reading;
        }
        var verdict = policy.Judge(reading.WaNumber, reading.Changes, who, access);
        return reading with { Verdict = verdict, Errors = Both(reading.Errors, verdict.Denied) };
    }

    /// <summary>What to know of a field before anything is typed into it, by wire name: that it needs approval, or is not theirs.</summary>
    public IReadOnlyDictionary<string, Sentence> Notes(Person who) => Fields.All
        .Select(field => (field.Name, Note: policy.IsDenied(field.Name, who, access) ? Sentence.Of("form.denied")
            : policy.NeededFor(field.Name) switch
            {
                0 => null,
                1 => Sentence.Of("form.needsOne"),
                var count => Sentence.Of("form.needsMany", ("count", count)),
            }))
        .Where(pair => pair.Note is not null).ToDictionary(pair => pair.Name, pair => pair.Note!);

    /// <summary>A question has fewer mistakes than a change: nobody has to say for which number, or with which value.</summary>
    public Card Why(IReadOnlyDictionary<string, string> values, IReadOnlyList<string> fields, Person who)
    {
        var reading = Read(values, who);
        var mistakes = reading.Errors.Where(error => error.Key != FormReader.WholeForm
            && (error.Key != FormReader.Number || values.ContainsKey(FormReader.Number))
            && reading.Verdict?.Denied.ContainsKey(error.Key) != true).Select(error => error.Value);
        // What a field needs does not depend on its value.
        string[] asked = [.. fields.Concat(Fields.All.Select(field => field.Name).Where(reading.Errors.ContainsKey))
            .Where(field => reading.Changes.All(change => change.Field != field)).Distinct()];
        FieldChange[] changes = [.. reading.Changes, .. asked.Select(field => new FieldChange(field, ""))];
        return WhyCard.Build(changes, Asked(reading.WaNumber, changes, asked, who), [.. mistakes], policy, access);
    }

    /// <summary>What the policy says; of a field without a value, which host it leads to is not known.</summary>
    private PolicyVerdict? Asked(string? number, FieldChange[] changes, string[] asked, Person who)
    {
        if (changes.Length == 0)
        {
            return null;
        }
        var verdict = policy.Judge(number ?? "", changes, who, access);
        var unknown = asked.Where(field => verdict.Denied.GetValueOrDefault(field)?.Key == "approvals.host");
        return verdict with { Denied = verdict.Denied.Where(denied => !unknown.Contains(denied.Key)).ToDictionary() };
    }

    private static OrderedDictionary<string, Sentence> Both(
        IReadOnlyDictionary<string, Sentence> errors, IReadOnlyDictionary<string, Sentence> denied) =>
        new(errors.Concat(denied.Where(denial => !errors.ContainsKey(denial.Key))));
}
