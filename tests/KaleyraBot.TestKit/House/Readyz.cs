using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.House;

/// <summary>What <c>/readyz</c> says, read.</summary>
internal static class Readyz
{
    public static async Task<string> MessageAsync(HttpClient http) =>
        Message(await http.GetStringAsync(new Uri("/readyz", UriKind.Relative)));

    public static string Message(string body) => (string)JsonNode.Parse(body)!["message"]!;

    /// <summary>Parts that are wrong, with what is.</summary>
    public static IReadOnlyList<(string Part, string Message)> Problems(string body) =>
        [.. JsonNode.Parse(body)!["problems"]!.AsArray().Select(problem => ((string)problem!["part"]!, (string)problem["message"]!))];
}
