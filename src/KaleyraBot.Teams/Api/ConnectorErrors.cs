using KaleyraBot.Core.Chat;

namespace KaleyraBot.Teams.Api;

/// <summary>What an answer of the connector means for what was to be said.</summary>
internal static class ConnectorErrors
{
    /// <summary>Whether the call belongs to another host, the one of the US government's community cloud.</summary>
    public static bool IsWrongHost(ConnectorResponse answer) => answer is { Status: 403, Code: "InvalidBotApiHost" };

    /// <summary>Whether nothing can be said in this conversation any more, until an event comes from there again.</summary>
    public static bool IsDead(ConnectorResponse answer) =>
        (answer.Status == 403 && !IsWrongHost(answer)) || answer is { Status: 404, Code: not "ActivityNotFoundInConversation" };

    /// <param name="answer">What the connector answered.</param>
    /// <param name="message">The message that now stands there; called on success.</param>
    public static ChatDelivery Of(ConnectorResponse answer, Func<ConnectorResponse, MessageRef?> message) =>
        answer.IsSuccess
            ? message(answer) is { } sent ? new ChatDelivery.Sent(sent) : new ChatDelivery.Gone($"{answer.Status} without an id")
        // A token is refused for everything alike, until somebody mends that: what was to be said is still to be said then.
        : answer.Status == 401 || ConnectorRetry.Passes((System.Net.HttpStatusCode)answer.Status)
            ? new ChatDelivery.Later(Words(answer), answer.RetryAfter)
        : new ChatDelivery.Gone(Words(answer));

    private static string Words(ConnectorResponse answer) => answer.Code is null ? $"{answer.Status}" : $"{answer.Status} {answer.Code}";
}
