using KaleyraBot.Cards;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Benchmarks;

/// <summary>
/// One person, one number and a form with all eight fields filled in, as every benchmark of the way through the bot takes them.
/// </summary>
internal static class Sample
{
    public const string Number = "+919876543210";

    public static readonly CardBook Cards = CardBook.Load(Path.Combine(AppContext.BaseDirectory, "cards"));

    public static readonly NumberBook Book = new([new Account("main", [])]);

    public static readonly Person Asha = new("teams:aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/0b7c1c2e-0000-4000-8000-000000000001", "Asha Rao");

    public static readonly FormTicket Ticket = new("019ac0ffee0070008000000000000001", "019ac0ffee0070008000000000000001");

    public static readonly IReadOnlyDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["wa_number"] = Number,
        ["about"] = "Fresh flowers, delivered the same day",
        ["address"] = "12 MG Road, Bengaluru 560001",
        ["business_description"] = "Bouquets and potted plants from growers around the city.\nOpen every day from 9 to 21.",
        ["business_category"] = "Shopping and Retail",
        ["website"] = "https://www.marigold.in/shop",
        ["contact_email"] = "hello@marigold.in",
        ["display_image"] = "https://cdn.marigold.in/logo/square-640.png",
        ["incoming_url"] = "https://hooks.marigold.in/whatsapp/incoming",
        ["clear"] = "",
        ["reason"] = "",
    };

    public static FormJudge Judge { get; } = new(Book, new ApprovalPolicy { Required = new Dictionary<string, int> { ["*"] = 0 } }, new AccessPolicy([]));

    public static FormReading Reading { get; } = Judge.Read(Values, Asha);

    public static Card EmptyForm() =>
        FormCard.Build(Ticket, new Dictionary<string, string>(), null, Book, new Dictionary<string, KnownValue>());

    public static Card Preview() => PreviewCard.Build(Ticket, Reading, Asha, new Dictionary<string, KnownValue>());

    public static Card Request() => RequestCard.Build(Done, maxAttempts: 5);

    private static readonly UpdateRequest Done = new()
    {
        Number = 12,
        FormId = Ticket.Id,
        CardKey = Ticket.Id,
        Requester = Asha,
        Place = new Place("teams:19:abc@thread.tacv2"),
        Account = "main",
        WaNumber = Number,
        Changes = Reading.Changes,
        State = RequestState.Succeeded,
        Attempts = 1,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
        Result = new UpdateResult.Succeeded(Accepted: false),
    };
}
