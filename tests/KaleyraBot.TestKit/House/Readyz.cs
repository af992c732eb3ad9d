using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.House;

/// <summary>What <c>/readyz</c> says, read.</summary>
internal static class Readyz
{
    private static readonly Uri Path = new("/readyz", UriKind.Relative);

    /// <summary>Waits until it says that it is ready: a worker has looked at the ledger a moment after the bot listens.</summary>
    public static Task UntilReadyAsync(HttpClient http) => Eventually.HoldsAsync(async () =>
    {
        using var answer = await http.GetAsync(Path);
        return answer.IsSuccessStatusCode;
    }, () => "It is not ready.");

    /// <summary>What it says once it is ready.</summary>
    public static async Task<string> MessageAsync(HttpClient http)
    {
        await UntilReadyAsync(http);
        return Message(await http.GetStringAsync(Path));
    }

    public static string Message(string body) => (string)JsonNode.Parse(body)!["message"]!;

    /// <summary>Parts that are wrong, with what is.</summary>
    public static IReadOnlyList<(string Part, string Message)> Problems(string body) =>
        [.. JsonNode.Parse(body)!["problems"]!.AsArray().Select(problem => ((string)problem!["part"]!, (string)problem["message"]!))];
}
