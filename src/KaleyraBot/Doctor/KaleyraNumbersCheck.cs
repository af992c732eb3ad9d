using System.Net;

namespace KaleyraBot.Doctor;

/// <summary>
/// With <c>--kaleyra</c>: asks Kaleyra for the details of one number of each account, which shows that the key works there. It only reads;
/// what the answer says is not documented, so only whether it is one counts.
/// </summary>
internal sealed class KaleyraNumbersCheck : ICheck
{
    public string Name => "kaleyra key";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var account in patient.Wishes.AskKaleyra ? KaleyraAccount.All(patient) : [])
        {
            findings.Add(await AskAsync(patient, account, cancellationToken));
        }
        return findings;
    }

    private async Task<Finding> AskAsync(Patient patient, KaleyraAccount account, CancellationToken cancellationToken)
    {
        if (account.Number?.TrimStart('+') is not { } number)
        {
            return Finding.Yellow(Name, $"{account.Name} names no number, so there is none to ask about. Name one under Kaleyra:Accounts:{account.Name}:Numbers.");
        }
        var address = new Uri(account.Address, $"v1/{Uri.EscapeDataString(account.Sid)}/whatsapp/{number}/phone_number_details");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("api-key", account.ApiKey);
        try
        {
            using var answer = await patient.Http.SendAsync(request, cancellationToken);
            return answer.StatusCode switch
            {
                >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => Finding.Green(Name, $"{account.Name}: Kaleyra takes the key and answers for +{number}."),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Finding.Red(
                    Name, $"{account.Name}: Kaleyra refuses the key ({(int)answer.StatusCode}). Compare Kaleyra:Accounts:{account.Name}:Sid and :ApiKey with Kaleyra's console, and see whether the key's IP allow-list has the address of this machine."),
                HttpStatusCode.NotFound => Finding.Yellow(
                    Name, $"{account.Name}: Kaleyra knows nothing of +{number} (404). Compare Kaleyra:Accounts:{account.Name}:Sid, :Region and the number with Kaleyra's console."),
                var status => Finding.Yellow(Name, $"{account.Name}: Kaleyra answered {(int)status}, which says nothing of the key. Try again in a moment."),
            };
        }
        catch (HttpRequestException unreachable)
        {
            return Finding.Red(Name, $"{account.Name}: Kaleyra cannot be asked ({unreachable.Message}). Let the bot call {account.Address.Host}.");
        }
    }
}
