using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;
using static KaleyraBot.Core.Chat.ChatReply;

namespace KaleyraBot.Core.Forms;

/// <summary>The form as somebody sees it: with what was typed, what is wrong, and the last known values that they may read.</summary>
public sealed class FormView(FormJudge judge, RequestVisibility sight)
{
    private static readonly Dictionary<string, KnownValue> NothingKnown = [];

    public async Task<ChatReply> OpenAsync(
        ChatEvent asked, FormTicket ticket, IReadOnlyDictionary<string, string> values, FormReading? reading,
            CancellationToken cancellationToken) =>
        Open(ticket, asked.Who, values, reading, await HintsAsync(asked, values, cancellationToken));

    /// <summary>The form without the last known values, which have to be asked for.</summary>
    public OpenForm Open(
        FormTicket ticket, Person who, IReadOnlyDictionary<string, string> values, FormReading? reading,
            IReadOnlyDictionary<string, KnownValue>? known = null) =>
        new(FormCard.Build(ticket, values, reading, judge.Book, known ?? NothingKnown, judge.Notes(who)) with { For = who.Id }, LauncherCard
            .Build(ticket, who));

    /// <summary>The form stays as it is, with a message beside each mistake.</summary>
    public KeepForm Keep(FormSubmitted sent, FormReading reading, IReadOnlyDictionary<string, KnownValue> known) =>
        new(FormCard.Build(sent.Ticket, sent.Values, reading, judge.Book, known, judge.Notes(sent.Who)), reading.Errors);

    /// <summary>The form stays as it is, with this sentence above it.</summary>
    public KeepForm Keep(FormSubmitted sent, FormReading reading, Sentence why) =>
        Keep(sent, reading with { Errors = new Dictionary<string, Sentence> { [FormReader.WholeForm] = why } }, NothingKnown);

    /// <summary>The same for somebody who went too fast.</summary>
    public KeepForm Later(FormSubmitted sent, Sentence why) => Keep(sent, judge.Read(sent.Values, sent.Who), why);

    /// <summary>What a preview may say of earlier values.</summary>
    public Task<IReadOnlyDictionary<string, KnownValue>> KnownAsync(
        ChatEvent asked, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        NumberIn(values) is { } number ? sight.KnownAsync(asked, number, cancellationToken)
            : Task.FromResult<IReadOnlyDictionary<string, KnownValue>>(NothingKnown);

    /// <summary>What the form may say of them.</summary>
    public Task<IReadOnlyDictionary<string, KnownValue>> HintsAsync(
        ChatEvent asked, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken) =>
        NumberIn(values) is { } number ? sight.HintsAsync(asked, number, cancellationToken)
            : Task.FromResult<IReadOnlyDictionary<string, KnownValue>>(NothingKnown);

    /// <summary>The number that was typed, or the only one there is, which the form chooses by itself.</summary>
    private string? NumberIn(IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault(FormReader.Number, "") is { Length: > 0 } typed ? judge.Book.Resolve(typed).WaNumber
        : judge.Book.Accounts is [{ Numbers: [var only] }] ? only.Number
        : null;
}
