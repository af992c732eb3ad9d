using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Doctor;

/// <summary>An answer of Slack's Web API.</summary>
/// <param name="Body">What it says; nothing where that is no JSON.</param>
/// <param name="Error">Slack's word for what is wrong; null where nothing is.</param>
/// <param name="Scopes">What the token may do, as Slack says with each answer.</param>
internal sealed record SlackAnswer(JsonObject Body, string? Error, IReadOnlyList<string> Scopes)
{
    public string Text(string member) => Body[member]?.ToString() ?? "";
}

/// <summary>Calls a method of Slack with the bot's token.</summary>
internal static class SlackCall
{
    private const string PublicApi = "https://slack.com/api/";

    /// <summary>Where both secrets are set, and can be read: others are told as a mistake already.</summary>
    public static bool CanBeMade(Patient patient) => patient.Setting("Slack:BotToken") is not null && patient.Setting("Slack:SigningSecret") is not null
        && !patient.Problems.Any(problem => problem.Contains("Slack:", StringComparison.Ordinal));

    public static Uri Api(Patient patient) => new((patient.Setting("Slack:ApiBaseUrl") ?? PublicApi).TrimEnd('/') + "/");

    public static async Task<SlackAnswer> MakeAsync(
        Patient patient, string method, CancellationToken cancellationToken, params (string Name, string Value)[] arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Api(patient), method))
        {
            Content = new FormUrlEncodedContent(arguments.Select(argument => KeyValuePair.Create(argument.Name, argument.Value))),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", patient.Setting("Slack:BotToken"));
        try
        {
            using var answer = await patient.Http.SendAsync(request, cancellationToken);
            var body = Read(await answer.Content.ReadAsStringAsync(cancellationToken));
            var error = body is null ? $"status {(int)answer.StatusCode}" : body["ok"]?.GetValueKind() == JsonValueKind.True ? null : body["error"]?.ToString() ?? "no reason";
            return new(body ?? [], error, [.. answer.Headers.TryGetValues("x-oauth-scopes", out var scopes)
                ? scopes.SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : []]);
        }
        catch (HttpRequestException unreachable)
        {
            return new([], $"unreachable: {unreachable.Message}", []);
        }
    }

    private static JsonObject? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
