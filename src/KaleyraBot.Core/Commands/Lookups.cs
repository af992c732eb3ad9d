using System.Globalization;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Updates;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core.Commands;

/// <summary>Commands that only look.</summary>
public sealed class Lookups(ILedger ledger, IAuditLog audit, IHolds holds, NumberBook book)
{
    private const int PageLength = 5;

    public static ChatReply Help(Sentence? why) => Show(HelpCard.Build(why));

    public static ChatReply Categories() => Show(CategoriesCard.Build());

    public async Task<ChatReply> NumbersAsync(CancellationToken cancellationToken) => Show(NumbersCard.Build(book, await holds.ListAsync(cancellationToken)));

    public async Task<ChatReply> ShowAsync(string typed, CancellationToken cancellationToken) => book.Resolve(typed) switch
    {
        { WaNumber: { } number } => Show(Commands.ShowCard.Build(Named(number), await ledger.KnownAsync(number, cancellationToken))),
        { Error: var error } => new ChatReply.Whisper(error!),
    };

    public async Task<ChatReply> HistoryAsync(string? typed, CancellationToken cancellationToken) =>
        typed is null ? await PageAsync(null, null, cancellationToken)
        : book.Resolve(typed) is { WaNumber: { } number } ? await PageAsync(number, null, cancellationToken)
        : new ChatReply.Whisper(book.Resolve(typed).Error!);

    /// <summary>Older on a history card; its id is <c>&lt;lowest number shown&gt;|&lt;WhatsApp number or nothing&gt;</c>.</summary>
    public async Task<ChatReply> OlderAsync(ButtonPressed pressed, CancellationToken cancellationToken)
    {
        var parts = pressed.Ticket.Id.Split('|', 2);
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            ? await PageAsync(parts.ElementAtOrDefault(1) is { Length: > 0 } number ? number : null, before, cancellationToken)
            : new ChatReply.Whisper(Sentence.Of("answers.unknownButton"));
    }

    /// <summary>A person's own page. Whoever may not ask sees why, and nothing of what others asked for.</summary>
    public async Task<ChatReply> HomeAsync(Person who, bool mayRequest, CancellationToken cancellationToken)
    {
        if (!mayRequest)
        {
            return Show(HomeCard.Closed(who));
        }
        var open = await ledger.OpenAsync(who.Id, HomeCard.MostRequests + 1, cancellationToken);
        return Show(HomeCard.Build(who, book, open, await ledger.ListAsync(null, null, HomeCard.MostRequests, cancellationToken)));
    }

    private async Task<ChatReply> PageAsync(string? waNumber, int? before, CancellationToken cancellationToken)
    {
        var page = await ledger.ListAsync(waNumber, before, PageLength + 1, cancellationToken);
        IReadOnlyList<UpdateRequest> shown = [.. page.Take(PageLength)];
        var deeds = await audit.DeedsAsync([.. shown.Select(request => request.Number)], cancellationToken);
        return Show(HistoryCard.Build(shown, waNumber, deeds, more: page.Count > PageLength));
    }

    private WaNumber Named(string number) =>
        book.Accounts.SelectMany(account => account.Numbers).FirstOrDefault(listed => listed.Number == number) ?? new WaNumber(number, "");

    private static ChatReply.ShowCard Show(Card card) => new(card);
}
