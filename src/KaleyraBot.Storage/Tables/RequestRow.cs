using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Storage.Tables;

/// <summary>An <see cref="UpdateRequest"/> as it now stands.</summary>
internal sealed class RequestRow
{
    public int Number { get; set; }
    public required string FormId { get; set; }
    public required string CardKey { get; set; }
    public required string RequesterId { get; set; }
    public required string RequesterName { get; set; }
    public required string RequesterLanguage { get; set; }
    public required string Place { get; set; }
    public required string Account { get; set; }
    public required string WaNumber { get; set; }
    public required string Changes { get; set; }
    public required RequestState State { get; set; }
    public int Version { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? RetryAt { get; set; }
    public string? Result { get; set; }
    public string? Reason { get; set; }
    public string? Approval { get; set; }
    public int? Undoes { get; set; }
    public string? Reversal { get; set; }
    public bool MayBeApplied { get; set; }
    public string? Despite { get; set; }
    public string? Held { get; set; }
    public string? StoppedBy { get; set; }
    public bool Alone { get; set; }
    public string? Trace { get; set; }

    public static RequestRow Of(UpdateRequest request) => new()
    {
        Number = request.Number,
        FormId = request.FormId,
        CardKey = request.CardKey,
        RequesterId = request.Requester.Id,
        RequesterName = request.Requester.Name,
        RequesterLanguage = request.Requester.Language,
        Place = request.Place.Value,
        Account = request.Account,
        WaNumber = request.WaNumber,
        Changes = Json.Write(request.Changes),
        State = request.State,
        Version = request.Version,
        Attempts = request.Attempts,
        CreatedAt = request.CreatedAt,
        UpdatedAt = request.UpdatedAt,
        RetryAt = request.RetryAt,
        Result = request.Result is null ? null : Json.Write(request.Result),
        Reason = request.Reason,
        Approval = request.Approval is null ? null : Json.Write(request.Approval),
        Undoes = request.Undoes,
        Reversal = request.Undo is null ? null : Json.Write(request.Undo),
        MayBeApplied = request.MayBeApplied,
        Despite = request.Despite is null ? null : Json.Write(request.Despite),
        Held = request.Held is null ? null : Json.Write(request.Held),
        StoppedBy = request.StoppedBy is null ? null : Json.Write(request.StoppedBy),
        Alone = request.Alone,
        Trace = request.Trace,
    };

    public UpdateRequest ToRequest() => new()
    {
        Number = Number,
        FormId = FormId,
        CardKey = CardKey,
        Requester = new Person(RequesterId, RequesterName, RequesterLanguage),
        Place = new Place(Place),
        Account = Account,
        WaNumber = WaNumber,
        Changes = Json.Read<List<FieldChange>>(Changes),
        State = State,
        Version = Version,
        Attempts = Attempts,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        RetryAt = RetryAt,
        Result = Result is null ? null : Json.Read<UpdateResult>(Result),
        Reason = Reason,
        Approval = Approval is null ? null : Json.Read<Approval>(Approval),
        Undoes = Undoes,
        Undo = Reversal is null ? null : Json.Read<UndoStatus>(Reversal),
        MayBeApplied = MayBeApplied,
        Despite = Despite is null ? null : Json.Read<Sentence>(Despite),
        Held = Held is null ? null : Json.Read<Hold>(Held),
        StoppedBy = StoppedBy is null ? null : Json.Read<Person>(StoppedBy),
        Alone = Alone,
        Trace = Trace,
    };
}
