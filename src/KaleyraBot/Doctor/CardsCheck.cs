using KaleyraBot.Hosting;

namespace KaleyraBot.Doctor;

/// <summary>The cards and sentences beside the program.</summary>
internal sealed class CardsCheck : ICheck
{
    public string Name => "cards";

    public Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(patient.Folder, "cards");
        var finding = !Directory.Exists(folder) ? Finding.Red(Name, $"The folder {folder} is missing. Publish the program anew, with all its files.")
            : CardFolder.Problem(folder) is { } problem ? Finding.Red(Name, $"A card cannot be shown: {problem} Correct it, or publish the program anew.")
            : Finding.Green(Name, $"All cards in {folder} can be shown.");
        return Task.FromResult<IReadOnlyList<Finding>>([finding]);
    }
}
