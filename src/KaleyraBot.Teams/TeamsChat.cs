using KaleyraBot.Core.Chat;
using KaleyraBot.Teams.Api;
using KaleyraBot.Teams.Conversations;
using KaleyraBot.Teams.Views;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Teams;

/// <summary>What the bot says later in Teams, through the Bot Connector.</summary>
internal sealed class TeamsChat(
    TeamsSender sender, PersonalChats chats, TeamsReferences references, TeamsCards cards, ILogger<TeamsChat> log) : IChat
{
    public string Surface => "teams";

    public bool ShowsWhole(Card card) => cards.ShowsWhole(card);

    public Uri? LinkTo(MessageRef message) => TeamsAddress.Parse(message.Value)?.ToLink();

    public Task<ChatDelivery> PostAsync(Place place, Card card, CancellationToken cancellationToken) =>
        TeamsAddress.Parse(place.Value) switch
        {
            null => Task.FromResult<ChatDelivery>(new ChatDelivery.Gone("not an address of Teams")),
            { PersonId: { } person } => TellAsync(new Person(person, ""), card, cancellationToken),
            var address => SayAsync(address, card, null, cancellationToken),
        };

    public Task<ChatDelivery> ReplaceAsync(MessageRef message, Card card, CancellationToken cancellationToken) =>
        TeamsAddress.Parse(message.Value) is { Activity: not null } address
            ? SayAsync(address, card, null, cancellationToken)
            : Task.FromResult<ChatDelivery>(new ChatDelivery.Gone("not a message of Teams"));

    public async Task<ChatDelivery> TellAsync(Person person, Card card, CancellationToken cancellationToken)
    {
        if (await references.FindPersonAsync(person.Id, cancellationToken) is not { } known)
        {
            return new ChatDelivery.Gone("this person never wrote to the bot");
        }
        var (chat, failure) = await chats.OpenAsync(person, known, cancellationToken);
        return failure ?? await SayAsync(new(chat!), card, person.Language, cancellationToken);
    }

    /// <summary>Those of the people to mention whom the bot has met here: nobody else can be named to Teams.</summary>
    private async Task<IReadOnlyList<(string Account, string Name)>> MentionedAsync(Card card, CancellationToken cancellationToken)
    {
        var met = new List<(string, string)>();
        foreach (var person in card.Mentions.DistinctBy(person => person.Id))
        {
            if (await references.FindPersonAsync(person.Id, cancellationToken) is { } known)
            {
                met.Add((known.Account, known.Name ?? person.Name));
            }
        }
        return met;
    }

    private async Task<ChatDelivery> SayAsync(TeamsAddress address, Card card, string? language, CancellationToken cancellationToken)
    {
        var where = await sender.FindAsync(address, cancellationToken);
        if (where.Dead)
        {
            return new ChatDelivery.Gone("the bot was removed from this conversation");
        }
        var message = cards.Message(
            card, where, address, language ?? where.Language ?? "en", await MentionedAsync(card, cancellationToken));
        if (message.Length > TeamsMessage.ComfortableBytes)
        {
            log.CardLarge(card.Template, message.Length);
        }
        return message.Length > TeamsMessage.MostBytes
            ? new ChatDelivery.Gone("the card is larger than Teams takes")
            : await sender.SayAsync(address, where, message, cancellationToken);
    }
}
