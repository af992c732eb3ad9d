using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Requests.RequestState;

namespace KaleyraBot.Tests.Cards;

/// <summary>A request in every state and with every kind of answer.</summary>
internal static class SampleRequests
{
    public const int MaxAttempts = 5;

    private static readonly UpdateRequest Asked = new()
    {
        Number = 12,
        FormId = SampleData.Ticket.Id,
        CardKey = "card-7",
        Requester = SampleData.Asha,
        Place = new Place("web:room"),
        Account = "india",
        WaNumber = SampleData.Number,
        Changes =
        [
            new("about", SampleData.Typed["about"], SampleData.Known["about"]),
            new("business_description", SampleData.Typed["business_description"]),
            new("website", "", SampleData.Known["website"]),
        ],
        State = Queued,
        CreatedAt = SampleData.Now,
        UpdatedAt = SampleData.Now.AddSeconds(3),
    };

    private static readonly Approval Pending = new() { Needed = 2, Field = "website", Deadline = SampleData.Now.AddDays(1), Hash = "" };

    private static readonly Decision Yes = new(new("web:ben", "Ben"), true, "Looks right", SampleData.Now.AddMinutes(5), "");

    private static readonly UpdateRequest Tried = Asked with { Attempts = 1 };

    private static readonly UpdateRequest Worn = Asked with { Attempts = MaxAttempts };

    public static Hold Hold => new(SampleData.Number, SampleData.Mallory, SampleData.Now, "**leak** <!channel> {{DATE(2020-01-01T00:00:00Z)}}");

    public static IReadOnlyList<(string Name, UpdateRequest Request)> All { get; } =
    [
        ("awaiting-approval", Asked with { State = AwaitingApproval }),
        ("awaiting-two", Asked with { State = AwaitingApproval, Reason = "New **opening** hours\nfrom Monday", Approval = Pending }),
        ("awaiting-stuck", Asked with { State = AwaitingApproval, Approval = Pending with { Trouble = Sentence.Of("approvals.nobody") } }),
        ("awaiting-one-more", Asked with { State = AwaitingApproval, Approval = Pending with { Decisions = [Yes], Newer = 14 } }),
        ("awaiting-elsewhere", Asked with { State = AwaitingApproval, Approval = Pending with { Elsewhere = new Place("web:approvals") } }),
        ("approved", Asked with { Approval = Pending with { Decisions = [Yes, Yes with { Who = SampleData.Mallory, Comment = "", For = "web:cara" }] } }),
        ("glass-broken", Tried with { State = Running, Approval = Pending with { Decisions = [Yes with { BrokeGlass = true }] } }),
        ("withheld", Asked with { State = RequestState.Rejected, Result = new UpdateResult.Withheld(Sentence.Of("approvals.runChanged")) }),
        ("undo", Asked with { Undoes = 9 }),
        ("undo-asked", Tried with { State = Succeeded, Result = new UpdateResult.Succeeded(), Undo = new(13, Done: false) }),
        ("undone", Tried with { State = Succeeded, Result = new UpdateResult.Succeeded(), Undo = new(13, Done: true) }),
        ("scheduled", Asked with { State = Scheduled }),
        ("queued", Asked),
        ("running", Tried with { State = Running }),
        ("waiting-timeout", Tried with { RetryAt = SampleData.Now.AddMinutes(1), Result = new UpdateResult.Unknown("answers.unknownTimeout") }),
        ("waiting-throttled", Tried with { RetryAt = SampleData.Now.AddMinutes(1), Result = new UpdateResult.Throttled(TimeSpan.FromMinutes(1)) }),
        ("deferred", Asked with { Result = new UpdateResult.Deferred() }),
        ("deferred-in-doubt", Tried with { Result = new UpdateResult.Deferred(), MayBeApplied = true }),
        ("deferred-held", Asked with { Result = new UpdateResult.Deferred(), Held = Hold }),
        ("running-again", Asked with { State = Running, Attempts = 2, Result = new UpdateResult.Unknown("answers.unknownTimeout") }),
        ("held", Asked with { Held = Hold }),
        ("held-awaiting", Asked with { State = AwaitingApproval, Approval = Pending, Held = Hold with { WaNumber = null, Why = "" } }),
        ("held-throttled", Tried with { RetryAt = SampleData.Now.AddMinutes(1), Result = new UpdateResult.Throttled(null), Held = Hold }),
        ("settling", Asked with { State = Running, Attempts = 2, MayBeApplied = true, Despite = Sentence.Of("approvals.runRequester", ("id", "web:asha")) }),
        ("stopped", Tried with { State = Cancelled, Result = new UpdateResult.Throttled(null), StoppedBy = SampleData.Mallory }),
        ("stopped-in-doubt", Tried with { State = Unknown, Result = new UpdateResult.Throttled(null), MayBeApplied = true, StoppedBy = SampleData.Mallory }),
        ("cancelled-later", Tried with { State = Cancelled, Result = new UpdateResult.Throttled(null), StoppedBy = SampleData.Asha }),
        ("retried", Asked with { Result = new UpdateResult.Unknown("answers.unknownServer") }),
        ("succeeded", Tried with { State = Succeeded, Result = new UpdateResult.Succeeded() }),
        ("accepted", Tried with { State = Succeeded, Result = new UpdateResult.Succeeded(Accepted: true) }),
        ("rejected-number", Rejected("E413", "validation", "wa_number", "wa_number field is required and cannot be empty.")),
        ("rejected-image", Rejected("E962", "validation", "display_image", "display_image cannot be empty") with { Changes = [new("display_image", "https://cdn.example.com/logo.png")] }),
        ("rejected-field", Rejected("E100", null, "website", "**bad** [value](https://evil.example) {{DATE(2020-01-01T00:00:00Z)}}")),
        ("rejected-credentials", Rejected("RBC001", null, null, "Incorrect SID or API key")),
        ("rejected-unauthorized", Rejected(new UpdateResult.Unauthorized(new(null, null, null, null)))),
        ("rejected-no-account", Rejected(new UpdateResult.NoAccount()) with { Attempts = 0 }),
        ("rejected-blank", Rejected(null, null, null, null)),
        ("rejected-throttled", Worn with { State = RequestState.Rejected, Result = new UpdateResult.Throttled(null) }),
        ("rejected-redirect", Rejected(new UpdateResult.Redirected())),
        ("unknown-timeout", Worn with { State = Unknown, Result = new UpdateResult.Unknown("answers.unknownTimeout") }),
        ("unknown-late", Worn with { State = Unknown, MayBeApplied = true, Result = new UpdateResult.Unknown("answers.unknownLate") }),
        ("unknown-interrupted", Worn with { State = Unknown, Result = new UpdateResult.Unknown("answers.unknownInterrupted") }),
        ("declined", Asked with { State = Declined, Approval = Pending with { Decisions = [Yes with { Approved = false, Comment = SampleData.Wrong["business_description"] }] } }),
        ("expired", Asked with { State = Expired, Approval = Pending }),
        ("cancelled", Asked with { State = Cancelled }),
        ("one-field-cleared", Asked with { Changes = [new("address", "", SampleData.Known["address"])] }),
        ("two-fields", Asked with { Changes = [new("about", "Hello"), new("contact_email", "a@example.com", SampleData.Known["contact_email"])] }),
        ("all-fields-longest", Tried with { State = Succeeded, Result = new UpdateResult.Succeeded(), Changes = Longest() }),
        ("erased", Tried with { State = Unknown, Changes = [new FieldChange("about", "").Erase()], Result = new UpdateResult.Unknown("answers.unknownTimeout") }),
        ("hostile", Asked with { Requester = SampleData.Mallory, Changes = [new("about", SampleData.Wrong["about"]), new("business_description", SampleData.Wrong["business_description"])] }),
    ];

    public static UpdateRequest Find(string name) => All.Single(sample => sample.Name == name).Request;

    private static UpdateRequest Rejected(string? code, string? type, string? parameter, string? message) =>
        Rejected(new UpdateResult.Rejected(code, type, parameter, message));

    private static UpdateRequest Rejected(UpdateResult result) => Tried with { State = RequestState.Rejected, Result = result };

    private static List<FieldChange> Longest() =>
        [.. Fields.All.Select(field =>
            new FieldChange(field.Name, SampleData.Longest[field.Name], new(SampleData.Longest[field.Name], SampleData.Now, 4)))];
}
