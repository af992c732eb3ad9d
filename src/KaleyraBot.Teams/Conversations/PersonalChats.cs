using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Api;

namespace KaleyraBot.Teams.Conversations;

/// <summary>The chat of a person with the bot, opened when it is first needed.</summary>
internal sealed class PersonalChats(TeamsSender sender, ConnectorClient connector, TeamsReferences references)
{
    public async Task<(string? Conversation, ChatDelivery? Failure)> OpenAsync(
        Person person, PersonReference known, CancellationToken cancellationToken)
    {
        if (known.Conversation is { } there)
        {
            return (there, null);
        }
        var tenant = TeamsIdentity.TenantOf(person);
        var (answer, failure) = await sender.TryAsync(
            () => connector.OpenChatAsync(known.ServiceUrl, known.BotId, known.Account, tenant, cancellationToken), cancellationToken);
        if (answer is not { IsSuccess: true, Id: { } conversation })
        {
            return (null, failure ?? ConnectorErrors.Of(answer!, _ => null));
        }
        await references.SaveAsync(
            conversation, new ConversationReference(known.ServiceUrl, known.BotId, "personal", tenant, Language: person.Language),
            cancellationToken);
        await references.SaveAsync(person.Id, known with { Conversation = conversation }, cancellationToken);
        return (conversation, null);
    }
}
