using System.Globalization;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core.Commands;

/// <summary>Commands that only look.</summary>
public sealed class LookupHandler(ILedger ledger, IAuditLog audit, IHolds holds, NumberBook book, RequestVisibility sight,
    SeenWhole seenWhole, AccessPolicy access, Membership membership)
{
    private const int PageLength = 5;

    public static ChatReply Categories() => Show(CategoriesCard.Build());

    /// <summary>Who holds what and why, and what was changed last, is for those who may read.</summary>
    public async Task<ChatReply> NumbersAsync(CommandTyped asked, CancellationToken cancellationToken)
    {
        var reads = await membership.ReadingRefusalAsync(asked.Who, asked.Where, cancellationToken) is null;
        var known = new Dictionary<string, IReadOnlyDictionary<string, KnownValue>>();
        foreach (var number in reads ? NumbersCard.Told(book) : [])
        {
            known[number] = await sight.HintsAsync(asked, number, cancellationToken);
        }
        var held = reads ? await holds.ListAsync(cancellationToken) : [];
        var card = NumbersCard.Build(book, held, known, ReaderOf(asked), asked.NewCardKey());
        return Show(card) with { Aside = asked.Audience == Audience.Asker };
    }

    public async Task<ChatReply> ShowAsync(CommandTyped asked, string typed, CancellationToken cancellationToken)
    {
        var (number, hint) = Find(typed, "show");
        if (number is null)
        {
            return hint!.ToReply(asked);
        }
        var known = await ledger.KnownAsync(number, cancellationToken);
        var reading = await sight.ReadingOfAsync(known.Values, asked, cancellationToken);
        if (reading == Reading.NotHere)
        {
            return new ChatReply.Whisper(Sentence.Of("answers.showElsewhere", ("number", number)));
        }
        return Show(ProfileCard.Build(Named(number), known, ReaderOf(asked), asked.NewCardKey())) with { Aside = reading == Reading.Aside };
    }

    public async Task<ChatReply> HistoryAsync(CommandTyped asked, string? typed, CancellationToken cancellationToken)
    {
        var (number, hint) = typed is null ? (null, null) : Find(typed, "history");
        return hint is not null ? hint.ToReply(asked) : await PageAsync(asked, number, null, cancellationToken);
    }

    /// <summary>The number that a name means, or the lines that may be meant, or why it is none.</summary>
    private (string? Number, Hint? Hint) Find(string typed, string command)
    {
        var found = NumberName.Of(typed, book, number => $"wa {command} {number}");
        return found is { Number: null, Hint: null } ? (null, Unknown(typed, command)) : (found.Number, found.Hint);
    }

    /// <summary>A slip in a name is offered mended.</summary>
    private Hint Unknown(string typed, string command)
    {
        var error = book.Resolve(typed).Error!;
        return new(error, error.With["suggestion"]?.ToString() is { } near ? [$"wa {command} {near}"] : ["wa numbers"]);
    }

    private Reader ReaderOf(ChatEvent asked) => new(asked.Who.Id, access.MayRequest(asked.Who));

    /// <summary>Show everything on a card without room for it.</summary>
    public async Task<ChatReply> EverythingAsync(ButtonPressed pressed, CancellationToken cancellationToken)
    {
        var (request, _, refusal) = await sight.SeeAsync(pressed, RequestTicket.NumberOf(pressed.Ticket), cancellationToken);
        return request is null ? new ChatReply.Whisper(refusal!)
            : RequestTicket.Fits(pressed.Ticket, request) ? seenWhole.Everything(request)
            : new ChatReply.Whisper(Sentence.Of("approvals.foreign", ("id", request.Id)));
    }

    /// <summary>Older on a history card; its id is <c>&lt;lowest number shown&gt;|&lt;WhatsApp number or nothing&gt;</c>.</summary>
    public async Task<ChatReply> OlderAsync(ButtonPressed pressed, CancellationToken cancellationToken)
    {
        var parts = pressed.Ticket.Id.Split('|', 2);
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            ? await PageAsync(pressed, parts.ElementAtOrDefault(1) is { Length: > 0 } number ? number : null, before, cancellationToken)
            : new ChatReply.Whisper(Sentence.Of("answers.unknownButton"));
    }

    /// <summary>A person's own page. Whoever may not ask or read sees why, and nothing of what others asked for.</summary>
    public async Task<ChatReply> HomeAsync(HomeOpened home, CancellationToken cancellationToken)
    {
        var who = home.Who;
        var refusal = await membership.ReadingRefusalAsync(who, home.Where, cancellationToken);
        if (refusal is not null || !access.MayRequest(who))
        {
            return Show(HomeCard.Closed(who, access.MayRequest(who) ? refusal : null));
        }
        var open = await ledger.OpenAsync(access.KnownAs(who.Id), HomeCard.MostRequests + 1, cancellationToken);
        return Show(HomeCard.Build(who, book, open, await ledger.ListAsync(null, null, HomeCard.MostRequests, cancellationToken)));
    }

    private async Task<ChatReply> PageAsync(ChatEvent asked, string? waNumber, int? before, CancellationToken cancellationToken)
    {
        var page = await sight.ListAsync(asked, waNumber, before, PageLength + 1, cancellationToken);
        IReadOnlyList<UpdateRequest> shown = [.. page.Take(PageLength)];
        var deeds = await audit.DeedsAsync([.. shown.Select(request => request.Number)], cancellationToken);
        var card = HistoryCard.Build(shown, waNumber, deeds, more: page.Count > PageLength, here: asked.Audience == Audience.Everybody);
        return Show(card) with { Aside = asked.Audience == Audience.Asker };
    }

    private WaNumber Named(string number) =>
        book.Accounts.SelectMany(account => account.Numbers).FirstOrDefault(listed => listed.Number == number) ?? new WaNumber(number, "");

    private static ChatReply.ShowCard Show(Card card) => new(card);
}
