using System.Text.Json;
using System.Text.Json.Nodes;

namespace KaleyraBot.Tools;

/// <summary>What <c>/healthz</c> and <c>/readyz</c> answer: an object for machines, with a sentence for people in it.</summary>
internal static class HealthBody
{
    /// <summary>The sentence; all of it, where it is none of ours.</summary>
    public static string Sentence(string answer)
    {
        try
        {
            return JsonNode.Parse(answer) is JsonObject says && says["message"] is JsonValue message ? message.ToString() : answer;
        }
        catch (JsonException)
        {
            return answer;
        }
    }
}
