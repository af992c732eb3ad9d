using System.Globalization;
using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Doctor;

/// <summary>Every setting: known, readable, and possible together with the others. The same judgement that a start is subject to.</summary>
internal sealed class SettingsCheck : ICheck
{
    public string Name => "settings";

    public Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        var findings = patient.Problems.Select(problem => Finding.Red(Name, problem)).ToList();
        if (findings.Count == 0)
        {
            findings.Add(Finding.Green(Name, string.Create(CultureInfo.InvariantCulture,
                $"{SettingsList.Of(patient.Configuration).Count(setting => setting.Source != SettingsList.Default)} keys are set, and all of them can work.")));
        }
        findings.AddRange(PassedOver(patient).Select(sentence => Finding.Yellow(Name, $"{sentence} It stands in the environment and is passed over.")));
        if (patient.OnSandbox)
        {
            findings.Add(Finding.Yellow(Name, "No account of Kaleyra is set, so in Development the built-in sandbox answers. Set Kaleyra:Accounts:<name>:Region, :Sid and :ApiKey to use the bot for real."));
        }
        return Task.FromResult<IReadOnlyList<Finding>>(findings);
    }

    private static IReadOnlyList<string> PassedOver(Patient patient)
    {
        try
        {
            return KeyCheck.RefuseUnknown(patient.Configuration);
        }
        catch (Hosting.StartException)
        {
            // Told among the problems.
            return [];
        }
    }
}
