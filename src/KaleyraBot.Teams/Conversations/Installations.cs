using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Teams.Payloads;
using KaleyraBot.Teams.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Teams.Conversations;

/// <summary>What an event says about the bot being in a conversation.</summary>
internal enum Presence
{
    Arrived, Left, Renamed, Other,
}

/// <summary>Follows the bot's comings and goings and the renames, and says hello once in a new personal chat.</summary>
internal sealed class Installations(
    TeamsReferences references, IDialog dialog, ILedger ledger, IOptions<TeamsOptions> options, ILogger<Installations> log)
{
    public static Presence Read(Activity activity) => activity switch
    {
        { Type: "installationUpdate", Action: "add" or "add-upgrade" } => Presence.Arrived,
        { Type: "installationUpdate", Action: "remove" or "remove-upgrade" } => Presence.Left,
        { Type: "conversationUpdate" } when HasBot(activity, activity.MembersAdded) => Presence.Arrived,
        { Type: "conversationUpdate" } when HasBot(activity, activity.MembersRemoved) => Presence.Left,
        { ChannelData.EventType: "channelDeleted" or "teamDeleted" or "teamHardDeleted" or "teamArchived" } => Presence.Left,
        { ChannelData.EventType: "channelRenamed" or "teamRenamed" or "channelRestored" or "teamRestored" or "teamUnarchived" } =>
            Presence.Renamed,
        _ => Presence.Other,
    };

    public async Task NoteAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Conversation?.Id is not { Length: > 0 } conversation)
        {
            return;
        }
        var presence = Read(activity);
        await references.NoteAsync(activity, cancellationToken);
        log.PresenceChanged(presence, ConversationReference.BaseOf(conversation));
        switch (presence)
        {
            case Presence.Left:
                await references.ChangeAsync(Subject(activity), known => known with { Dead = true }, cancellationToken);
                break;
            case Presence.Renamed:
                await references.ChangeAsync(
                    Subject(activity), known => known with { Name = NameOf(activity) ?? known.Name, Dead = false }, cancellationToken);
                break;
            case Presence.Arrived when options.Value.Greets && activity.Conversation.ConversationType == "personal":
                await WelcomeAsync(activity, conversation, cancellationToken);
                break;
        }
    }

    /// <summary>Teams announces an arrival twice (as a member, as an installation); the conversation is greeted once.</summary>
    private async Task WelcomeAsync(Activity activity, string conversation, CancellationToken cancellationToken)
    {
        var place = new TeamsAddress(conversation).ToPlace();
        if (TeamsIdentity.Of(activity, options.Value.Tenants).Who is { } who
            && await dialog.HandleAsync(new ChatEvent.CommandTyped(who, place, "help"), cancellationToken) is ChatReply.ShowCard help)
        {
            await ledger.AcceptAsync($"teams:welcome:{conversation}", [new Effect.PostCard(place, help.Card)], cancellationToken);
        }
    }

    /// <summary>A channel event comes in the name of the whole team; the channel it is about is in the channel data.</summary>
    private static string Subject(Activity activity) =>
        activity.ChannelData is { EventType: { } about, Channel.Id: { Length: > 0 } channel }
            && about.StartsWith("channel", StringComparison.Ordinal)
            ? channel
            : activity.Conversation!.Id!;

    private static string? NameOf(Activity activity) =>
        activity.ChannelData?.EventType?.StartsWith("team", StringComparison.Ordinal) == true
            ? activity.ChannelData.Team?.Name
            : activity.ChannelData?.Channel?.Name;

    private static bool HasBot(Activity activity, IReadOnlyList<ChannelAccount> members) =>
        activity.Recipient?.Id is { Length: > 0 } bot && members.Any(member => member.Id == bot);
}
