using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Teams.Api;

/// <summary>
/// Says one activity in one conversation: on the address remembered for it, once more on the government cloud's where Teams asks for
/// that, and remembers when nothing can be said there any more.
/// </summary>
internal sealed class TeamsSender(ConnectorClient connector, TeamsReferences references, TeamsCloud cloud, ILogger<TeamsSender> log)
{
    /// <summary>What is known of the conversation; of one never seen (a configured channel), a guess from its id.</summary>
    public async Task<ConversationReference> FindAsync(TeamsAddress address, CancellationToken cancellationToken) =>
        await references.FindAsync(address.Conversation, cancellationToken)
        ?? new(cloud.ServiceUrl, null, address.Conversation.StartsWith("19:", StringComparison.Ordinal) ? "channel" : "personal", null);

    public async Task<ChatDelivery> SayAsync(
        TeamsAddress address, ConversationReference where, byte[] message, CancellationToken cancellationToken)
    {
        var (answer, failure) = await CallAsync(where.ServiceUrl);
        if (answer is not null && ConnectorErrors.IsWrongHost(answer) && where.ServiceUrl != cloud.GccServiceUrl)
        {
            (answer, failure) = await CallAsync(cloud.GccServiceUrl);
            if (answer is { IsSuccess: true })
            {
                await references.SaveAsync(address.Conversation, where with { ServiceUrl = cloud.GccServiceUrl }, cancellationToken);
            }
        }
        if (answer is null)
        {
            return failure!;
        }
        await BuryAsync(address, answer, cancellationToken);
        return ConnectorErrors.Of(
            answer, sent => address.Activity is not null ? new(address.ToString()) : sent.Id is { } id ? address.ToMessage(id) : null);

        Task<(ConnectorResponse?, ChatDelivery?)> CallAsync(string serviceUrl) => TryAsync(() => address.Activity is { } activity
            ? connector.UpdateAsync(serviceUrl, address.Conversation, activity, message, address.OnlyFor is not null, cancellationToken)
            : connector.SendAsync(
                serviceUrl, address.Conversation, message, address.OnlyFor is not null, cancellationToken), cancellationToken);
    }

    /// <summary>Makes a call; where nothing was answered, says instead what becomes of it.</summary>
    public async Task<(ConnectorResponse? Answer, ChatDelivery? Failure)> TryAsync(
        Func<Task<ConnectorResponse>> call, CancellationToken cancellationToken)
    {
        try
        {
            return (await call(), null);
        }
        catch (ForbiddenHostException forbidden)
        {
            log.HostForbidden();
            return (null, new ChatDelivery.Gone(forbidden.Message));
        }
        catch (TokenUnavailableException refused)
        {
            log.NoToken(refused.Message, refused.InnerException?.GetType().Name);
            return (null, new ChatDelivery.Later(refused.Message));
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            log.ConnectorUnreachable(broken.GetType().Name);
            return (null, new ChatDelivery.Later("Teams cannot be reached"));
        }
    }

    /// <summary>A thread that is gone says nothing about its channel; a refusal does.</summary>
    private async Task BuryAsync(TeamsAddress address, ConnectorResponse answer, CancellationToken cancellationToken)
    {
        var isThread = ConversationReference.BaseOf(address.Conversation) != address.Conversation;
        if (ConnectorErrors.IsDead(answer) && !(isThread && answer.Status == 404))
        {
            log.ConversationDead(ConversationReference.BaseOf(address.Conversation), answer.Status, answer.Code);
            await references.ChangeAsync(address.Conversation, known => known with { Dead = true }, cancellationToken);
        }
    }
}
