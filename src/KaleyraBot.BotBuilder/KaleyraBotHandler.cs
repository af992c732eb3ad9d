using KaleyraBot.BotBuilder.Payloads;
using Microsoft.Bot.Builder;

namespace KaleyraBot.BotBuilder;

/// <summary>A bot of the SDK that is ours as a whole, for a program that has an adapter and no other bot: every line is for it.</summary>
public sealed class KaleyraBotHandler(KaleyraBotMiddleware middleware) : IBot
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        SharedContracts.Give(turnContext);
        return TurnJson.Read(turnContext.Activity) is { } activity
            ? middleware.AnswerAsync(turnContext, activity, cancellationToken)
            : Task.CompletedTask;
    }
}
