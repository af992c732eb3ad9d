using KaleyraBot.Teams.Api;

namespace KaleyraBot.Doctor;

/// <summary>Whether Microsoft gives the bot the token that its calls to Teams carry.</summary>
internal sealed class TeamsTokenCheck : ICheck
{
    public string Name => "teams token";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (!TeamsFacts.CanBeAsked(patient))
        {
            return [];
        }
        var problem = await patient.Services.GetRequiredService<TeamsConnection>().TokenProblemAsync(cancellationToken);
        return
        [
            problem is null ? Finding.Green(Name, "Microsoft gives the bot a token.")
                : Finding.Red(Name, $"{problem} Compare MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId with the app registration in Microsoft Entra."),
        ];
    }
}
