using System.Net;

namespace KaleyraBot.Doctor;

/// <summary>Whether the tenant of the settings exists.</summary>
internal sealed class TeamsTenantCheck : ICheck
{
    public string Name => "teams tenant";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (!TeamsFacts.CanBeAsked(patient) || patient.Setting("MicrosoftAppTenantId") is not { } tenant)
        {
            return [];
        }
        var address = new Uri($"{TeamsFacts.Authority(patient)}/{Uri.EscapeDataString(tenant)}/v2.0/.well-known/openid-configuration");
        using var answer = await patient.Http.GetAsync(address, cancellationToken);
        return
        [
            answer.StatusCode switch
            {
                HttpStatusCode.OK => Finding.Green(Name, $"Microsoft knows the tenant {tenant}."),
                HttpStatusCode.BadRequest or HttpStatusCode.NotFound => Finding.Red(
                    Name, $"Microsoft knows no tenant {tenant}. Set MicrosoftAppTenantId to the directory (tenant) id of the app registration."),
                var status => Finding.Yellow(Name, $"{address.Host} answered {(int)status}, so the tenant was not looked at. Try again in a moment."),
            },
        ];
    }
}
