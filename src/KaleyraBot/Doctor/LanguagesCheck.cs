namespace KaleyraBot.Doctor;

/// <summary>Whether ICU is there, by which dates, numbers and letters of other languages are written and compared.</summary>
internal sealed class LanguagesCheck : ICheck
{
    public string Name => "languages";

    public Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>(
        [
            patient.Wishes.KnowsLanguages() ? Finding.Green(Name, "ICU is there: dates and numbers are written as in the reader's language.")
                : Finding.Yellow(Name, "ICU is missing (or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT is set), so dates and numbers are written in one way for everybody. Install the package libicu, and unset that variable."),
        ]);
}
