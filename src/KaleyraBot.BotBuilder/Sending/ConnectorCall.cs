using System.Net;
using System.Net.Http.Json;
using KaleyraBot.BotBuilder.Payloads;
using Microsoft.Bot.Schema;

namespace KaleyraBot.BotBuilder.Sending;

/// <summary>A call of our connector, in the SDK's terms.</summary>
/// <param name="Reference">The conversation that it is made in.</param>
/// <param name="Message">What is said, or changed where it has an id; null for any other call.</param>
internal sealed record ConnectorCall(ConversationReference Reference, Activity? Message)
{
    private const string Start = "/v3/";

    /// <summary>Reads the routes of the connector's API; whatever else stands before <c>/v3/</c> is the service URL.</summary>
    public static async Task<ConnectorCall> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri.Split('?');
        var at = address[0].LastIndexOf(Start, StringComparison.Ordinal);
        string[] path = [.. address[0][(at + Start.Length)..].Split('/').Select(Uri.UnescapeDataString)];
        var reference = new ConversationReference
        {
            ServiceUrl = address[0][..(at + 1)],
            ChannelId = "msteams",
            Conversation = new ConversationAccount(id: path.ElementAtOrDefault(1) ?? ""),
        };
        // What one person alone shall see, the SDK has no word for.
        if (address.Length > 1 || path is not ["conversations", _, "activities", ..])
        {
            return new(reference, null);
        }
        var message = TurnJson.Write(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        message.Id = path.ElementAtOrDefault(3);
        reference.Bot = message.From;
        return new(reference, message);
    }

    public static HttpResponseMessage Made(string? id) => new(HttpStatusCode.OK) { Content = JsonContent.Create(new { id }) };

    public static HttpResponseMessage Refused(ErrorResponseException refused)
    {
        var answer = new HttpResponseMessage(refused.Response?.StatusCode ?? HttpStatusCode.BadGateway)
        {
            Content = new StringContent(refused.Response?.Content ?? ""),
        };
        foreach (var (name, values) in refused.Response?.Headers ?? new Dictionary<string, IEnumerable<string>>())
        {
            answer.Headers.TryAddWithoutValidation(name, values);
        }
        return answer;
    }
}
