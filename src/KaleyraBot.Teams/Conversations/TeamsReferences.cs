using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Payloads;
using Microsoft.Extensions.Caching.Memory;

namespace KaleyraBot.Teams.Conversations;

/// <summary>
/// Remembers conversations and people from the events that come in. What was written lately is not written again,
/// so that an ordinary event costs the ledger nothing; after a minute it is, for another replica may have changed it. The ledger knows all
/// of them; what is held here is bounded, whoever writes to the bot.
/// </summary>
internal sealed class TeamsReferences(IReferences store, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(1);

    /// <summary>Letters, keys included: some ten thousand people and conversations.</summary>
    private const int MostLetters = 2 * 1024 * 1024;

    private readonly MemoryCache _written = new(new MemoryCacheOptions { SizeLimit = MostLetters, CompactionPercentage = 0.25 });

    /// <summary>How many were written lately.</summary>
    public int Held => _written.Count;

    public void Dispose() => _written.Dispose();

    public async Task<ConversationReference?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        ConversationReference.FromJson(await ReadAsync(ConversationReference.KeyOf(conversation), cancellationToken));

    public async Task<PersonReference?> FindPersonAsync(string personId, CancellationToken cancellationToken) =>
        PersonReference.FromJson(await store.FindAsync(PersonReference.KeyOf(personId), cancellationToken));

    /// <summary>The identity behind an account, of somebody who wrote to the bot before.</summary>
    public Task<string?> FindIdentityAsync(string account, CancellationToken cancellationToken) =>
        store.FindAsync(PersonReference.AccountKeyOf(account), cancellationToken);

    /// <summary>
    /// Takes from an event what is needed to answer later. A message extension proves nothing about the conversation: the bot may not be in
    /// it.
    /// </summary>
    public Task NoteAsync(Activity activity, CancellationToken cancellationToken) =>
        // Together, so that somebody new costs one transaction.
        Task.WhenAll(NoteConversationAsync(activity, cancellationToken), NotePersonAsync(activity, cancellationToken));

    /// <summary>Changes what is known of a conversation; one that was never seen stays unknown.</summary>
    public async Task ChangeAsync(
        string conversation, Func<ConversationReference, ConversationReference> change, CancellationToken cancellationToken)
    {
        if (await FindAsync(conversation, cancellationToken) is { } known)
        {
            await WriteAsync(ConversationReference.KeyOf(conversation), change(known).ToJson(), cancellationToken);
        }
    }

    public Task SaveAsync(string personId, PersonReference person, CancellationToken cancellationToken) =>
        WriteAsync(PersonReference.KeyOf(personId), person.ToJson(), cancellationToken);

    public Task SaveAsync(string conversation, ConversationReference reference, CancellationToken cancellationToken) =>
        WriteAsync(ConversationReference.KeyOf(conversation), reference.ToJson(), cancellationToken);

    private Task NoteConversationAsync(Activity activity, CancellationToken cancellationToken) =>
        activity is { ServiceUrl.Length: > 0, Conversation.Id.Length: > 0, IsCompose: false }
            ? MergeAsync(
                ConversationReference.KeyOf(activity.Conversation.Id), old => Seen(ConversationReference.FromJson(old), activity).ToJson(),
                cancellationToken)
            : Task.CompletedTask;

    private Task NotePersonAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity is not { ServiceUrl.Length: > 0, From: { Id.Length: > 0, AadObjectId.Length: > 0 } }
            || TeamsIdentity.TenantOf(activity) is not { } tenant)
        {
            return Task.CompletedTask;
        }
        var person = TeamsIdentity.IdOf(tenant, activity.From.AadObjectId);
        return Task.WhenAll(
            MergeAsync(PersonReference.KeyOf(person), old => Seen(PersonReference.FromJson(old), activity).ToJson(), cancellationToken),
            MergeAsync(PersonReference.AccountKeyOf(activity.From.Id), _ => person, cancellationToken));
    }

    private async Task MergeAsync(string key, Func<string?, string> merge, CancellationToken cancellationToken)
    {
        var (lately, old) = (Lately(key), await ReadAsync(key, cancellationToken));
        var merged = merge(old);
        if (merged != lately)
        {
            await WriteAsync(key, merged, cancellationToken);
        }
    }

    /// <summary>What was written lately stands.</summary>
    private Task<string?> ReadAsync(string key, CancellationToken cancellationToken) =>
        Lately(key) is { } text ? Task.FromResult<string?>(text) : store.FindAsync(key, cancellationToken);

    private string? Lately(string key) =>
        _written.TryGetValue(key, out (string Text, long At) written) && time.GetElapsedTime(written.At) < Trusted
            ? written.Text
            : null;

    private async Task WriteAsync(string key, string text, CancellationToken cancellationToken)
    {
        await store.SaveAsync(key, text, cancellationToken);
        _written.Set(key, (text, time.GetTimestamp()), new MemoryCacheEntryOptions { Size = key.Length + text.Length });
    }

    private static ConversationReference Seen(ConversationReference? old, Activity activity) => new(
        activity.ServiceUrl!,
        activity.Recipient?.Id ?? old?.BotId,
        activity.Conversation!.ConversationType ?? old?.Type ?? "personal",
        activity.Conversation.TenantId ?? activity.ChannelData?.Tenant?.Id ?? old?.Tenant,
        activity.Conversation.Name ?? old?.Name,
        activity.IsPersonal ? TeamsIdentity.LanguageOf(activity) : null);

    private static PersonReference Seen(PersonReference? old, Activity activity) => new(
        activity.From!.Id!,
        activity.ServiceUrl!,
        activity.Recipient?.Id ?? old?.BotId,
        activity.Conversation?.ConversationType == "personal" ? activity.Conversation.Id : old?.Conversation,
        activity.From.Name ?? old?.Name);
}
