using System.Collections.Concurrent;
using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>Somebody's bot on the SDK: it remembers what it gets, and answers with a card of its own.</summary>
internal sealed class ForeignBot : IBot
{
    private static readonly JsonSerializerSettings Plain =
        new() { NullValueHandling = NullValueHandling.Ignore, DateParseHandling = DateParseHandling.None };

    public ConcurrentQueue<string> Got { get; } = new();

    /// <summary>What it does in the turn, where the test wants something else.</summary>
    public Func<ITurnContext, Task> Does { get; set; } = AnswerAsync;

    public static string Json(IActivity activity) => JsonConvert.SerializeObject(activity, Plain);

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Got.Enqueue(Json(turnContext.Activity));
        return Does(turnContext);
    }

    private static Task AnswerAsync(ITurnContext turn) => turn.Activity.Type switch
    {
        ActivityTypes.Invoke => turn.SendActivityAsync(new Activity
        {
            Type = ActivityTypesEx.InvokeResponse,
            Value = new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new JObject { ["by"] = "the other bot" } },
        }),
        ActivityTypes.Message => turn.SendActivityAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Summary = $"Echo: {turn.Activity.Text}",
            Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", content: new JObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JArray() })],
        }),
        _ => Task.CompletedTask,
    };
}
