using KaleyraBot.Start;
using KaleyraBot.Tools;

namespace KaleyraBot.Doctor;

/// <summary>Whether a bot listens already, and otherwise whether one could.</summary>
internal sealed class ListeningCheck : ICheck
{
    public string Name => "listening";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        var taken = Listening.Taken(patient.Configuration);
        if (taken.Count == 0)
        {
            return [Finding.Green(Name, "Nothing listens at the bot's addresses; it can.")];
        }
        foreach (var url in Listening.Callable(patient.Configuration))
        {
            if (await ReadyAsync(patient, url, cancellationToken) is { } ready)
            {
                return [ready];
            }
        }
        return [.. taken.Select(sentence => Finding.Red(Name, sentence))];
    }

    /// <summary>Whatever else is there does not speak of the database or the worker.</summary>
    private async Task<Finding?> ReadyAsync(Patient patient, Uri url, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await patient.Http.GetAsync(new Uri(url, "/readyz"), cancellationToken);
            var says = HealthBody.Sentence(await answer.Content.ReadAsStringAsync(cancellationToken)).ReplaceLineEndings(" ").Trim();
            var isOurs = answer.IsSuccessStatusCode ? says.Contains("ready", StringComparison.OrdinalIgnoreCase) : (int)answer.StatusCode == StatusCodes.Status503ServiceUnavailable;
            return !isOurs || says.Length > 500 ? null
                : answer.IsSuccessStatusCode ? Finding.Green(Name, $"A bot answers at {url}: {says}")
                : Finding.Red(Name, $"A bot answers at {url} that it is not ready: {says} Look into its log.");
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
