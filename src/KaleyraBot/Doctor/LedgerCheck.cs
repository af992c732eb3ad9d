using KaleyraBot.Storage;

namespace KaleyraBot.Doctor;

/// <summary>The database, its disk or its server, and the key that seals the audit.</summary>
internal sealed class LedgerCheck : ICheck
{
    public string Name => "database";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        try
        {
            var found = await patient.Services.InspectLedgerAsync(cancellationToken);
            // What is told as a mistake of the settings is not told again.
            return [.. found.Where(one => !patient.Problems.Contains(one.Sentence)).Select(one => new Finding($"{Name} {one.About}", MarkOf(one.Mark), one.Sentence))];
        }
        catch (Microsoft.Extensions.Options.OptionsValidationException)
        {
            return [Finding.Red(Name, "Its settings cannot work, so it was not looked at: correct them first, as said above.")];
        }
    }

    private static Mark MarkOf(LedgerMark mark) => mark switch
    {
        LedgerMark.Good => Mark.Green,
        LedgerMark.Doubtful => Mark.Yellow,
        _ => Mark.Red,
    };
}
