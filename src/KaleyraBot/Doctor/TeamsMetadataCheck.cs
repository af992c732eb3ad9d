using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Doctor;

/// <summary>Whether the keys can be fetched that prove who calls: without them every call of Teams is refused.</summary>
internal sealed class TeamsMetadataCheck : ICheck
{
    public string Name => "teams metadata";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        if (!TeamsFacts.CanBeAsked(patient))
        {
            return [];
        }
        var address = TeamsFacts.OpenIdMetadata(patient);
        try
        {
            var document = await ReadAsync(patient, address, cancellationToken);
            var keys = (await ReadAsync(patient, new Uri(document?["jwks_uri"]?.ToString() ?? ""), cancellationToken))?["keys"]?.AsArray();
            return
            [
                keys is { Count: > 0 } ? Finding.Green(Name, $"{address.Host} gives {keys.Count} signing {(keys.Count == 1 ? "key" : "keys")}.")
                    : Finding.Red(Name, $"{address} names no signing keys. Set Teams:OpenIdMetadata to the document of your cloud, or leave it out."),
            ];
        }
        catch (Exception broken) when (broken is HttpRequestException or JsonException or UriFormatException or InvalidOperationException)
        {
            return [Finding.Red(Name, $"The signing keys of Teams cannot be fetched from {address} ({broken.Message.ReplaceLineEndings(" ")}). Let the bot call this host, or correct Teams:OpenIdMetadata.")];
        }
    }

    private static async Task<JsonNode?> ReadAsync(Patient patient, Uri address, CancellationToken cancellationToken)
    {
        using var answer = await patient.Http.GetAsync(address, cancellationToken);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
    }
}
