using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Text;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Payloads;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Teams;

/// <summary>The work behind an event: remember where it came from, ask the dialog, answer, and store what is to be posted.</summary>
internal sealed class TeamsTurn(IDialog dialog, ILedger ledger, TeamsReferences references, TeamsReply reply, ILogger<TeamsTurn> log)
{
    public async Task AskAsync(Activity activity, string delivery, TeamsInput.Ask asked, PendingAnswer<TeamsAnswer> answer)
    {
        await references.NoteAsync(activity, CancellationToken.None);
        var ask = asked with { Event = await NamedAsync(activity, asked.Event) with { Where = await PlaceAsync(activity, asked.Event) } };
        var said = await dialog.HandleAsync(ask.Event, CancellationToken.None);
        if (ask.Way == TeamsWay.Message)
        {
            await PostAsync(delivery, TeamsReply.Posted(said, activity.IsPersonal), ReplyAddress(activity));
        }
        else if (!answer.TryAnswer(new(200, reply.Body(said, ask, activity.IsPersonal))))
        {
            // What was meant for one person in a shared conversation must not land there late for all to see.
            await PostAsync(delivery, TeamsReply.Late(said), LateAddress(activity, ask));
        }
    }

    /// <summary>It broke after Teams had its answer: whoever was told to wait would wait for ever.</summary>
    public Task ApologiseAsync(Activity activity, string delivery, TeamsInput.Ask ask) => PostAsync(
        delivery,
        NoticeCard.Build(Sentence.Of("teams.failedLate"), NoticeTone.Warning),
        ask.Way == TeamsWay.Message ? ReplyAddress(activity) : LateAddress(activity, ask));

    /// <summary>Somebody who may not talk, or whom nobody vouches for, is told so where they wrote.</summary>
    public async Task RefuseAsync(Activity activity, string delivery, Sentence why)
    {
        await references.NoteAsync(activity, CancellationToken.None);
        await PostAsync(delivery, NoticeCard.Build(why, NoticeTone.Warning), ReplyAddress(activity));
    }

    /// <summary>Teams says whom a mention means by account only; who that is, is known of those who wrote to the bot.</summary>
    private async Task<ChatEvent> NamedAsync(Activity activity, ChatEvent asked)
    {
        if (asked is not ChatEvent.CommandTyped typed || CommandText.Mentioned(activity) is not { Count: > 0 } others)
        {
            return asked;
        }
        var mentions = new List<Mention>(others.Count);
        foreach (var (account, shown) in others)
        {
            mentions.Add(new(shown, await references.FindIdentityAsync(account, CancellationToken.None)));
        }
        return typed with { Mentions = mentions };
    }

    /// <summary>The conversation, or, where only the message extension is present, the person's own chat: there the bot can post.</summary>
    private async Task<Place> PlaceAsync(Activity activity, ChatEvent asked) =>
        activity.IsCompose && await references.FindAsync(activity.Conversation?.Id ?? "", CancellationToken.None) is not { Dead: false }
            ? TeamsAddress.OfPerson(asked.Who.Id)
            : asked.Where;

    private static TeamsAddress LateAddress(Activity activity, TeamsInput.Ask ask) =>
        TeamsAddress.Parse((activity.IsPersonal ? ask.Event.Where : TeamsAddress.OfPerson(ask.Event.Who.Id)).Value)!;

    /// <summary>What was whispered to the bot (a slash command in a shared conversation) is answered in the same way.</summary>
    private static TeamsAddress ReplyAddress(Activity activity) =>
        new(activity.Conversation?.Id ?? "", activity is { IsPersonal: false, Recipient.IsTargeted: true } ? activity.From?.Id : null);

    private async Task PostAsync(string delivery, Card? card, TeamsAddress where)
    {
        // A whispered card vanishes after a day and is for one person only: the outcome must not take its place.
        var shown = where.OnlyFor is null ? card : card is null ? null : card with { Key = null };
        if (shown is not null && !await ledger.AcceptAsync(delivery, [new Effect.PostCard(where.ToPlace(), shown)], CancellationToken.None))
        {
            log.DeliveredBefore(delivery);
        }
    }
}
