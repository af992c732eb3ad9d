using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using static KaleyraBot.Tests.Cards.SampleData;

namespace KaleyraBot.Tests.Cards;

/// <summary>Every card that people can be shown, in the shapes that differ. The tests of all surfaces run over it.</summary>
internal static class CardSamples
{
    private static readonly string[] PageNames = ["queued", "succeeded", "rejected-field", "unknown-timeout", "hostile"];

    public static IReadOnlyList<(string Name, Card Card)> All { get; } =
    [
        ("form-fresh", Form(new Dictionary<string, string>(), Listed, Nothing, read: false)),
        ("form-single-number", Form(new Dictionary<string, string>(), OnlyOne, Nothing, read: false)),
        ("form-any-number", Form(new Dictionary<string, string>(), Open, Nothing, read: false)),
        ("form-known", Form(new Dictionary<string, string> { ["wa_number"] = Number }, Listed, Known, read: false)),
        ("form-typed", Form(Typed, Listed, Known, read: true)),
        ("form-empty-sent", Form(new Dictionary<string, string> { ["wa_number"] = Number }, Listed, Nothing, read: true)),
        ("form-wrong", Form(Wrong, Listed, Nothing, read: true)),
        ("form-wrong-any-number", Form(Wrong, Open, Nothing, read: true)),
        ("form-longest", Form(Longest, Listed, Nothing, read: true)),
        ("form-two-fields", Form(new Dictionary<string, string> { ["wa_number"] = Number, ["fields"] = "about,website" }, Listed, Known, read: false)),
        ("form-one-field", Form(new Dictionary<string, string> { ["fields"] = "about" }, Listed, Nothing, read: false)),
        ("form-denied", FormCard.Build(Ticket, Typed, null, Listed, Known, new FormJudge(Listed, Denying, Approving).Notes(Asha))),
        ("launcher", LauncherCard.Build(Ticket, Asha)),
        ("launcher-hostile", LauncherCard.Build(new("id", null), Mallory)),
        ("preview-unknown", Preview(Typed, Nothing)),
        ("preview-known", Preview(Typed, Known)),
        ("preview-critical", Preview(Critical, Nothing)),
        ("preview-needs-approval", PreviewCard.Build(Ticket, Judge.Read(Critical, Asha), Asha, Nothing)),
        ("preview-longest", Preview(Longest, Nothing)),
        .. SampleRequests.All.Select(sample => ("request-" + sample.Name, RequestCard.Build(sample.Request, SampleRequests.MaxAttempts))),
        ("request-approvers", RequestCard.Build(SampleRequests.Find("awaiting-elsewhere"), SampleRequests.MaxAttempts, RequestView.Approvers)),
        ("request-copy", RequestCard.Build(SampleRequests.Find("awaiting-two"), SampleRequests.MaxAttempts, RequestView.Copy)),
        ("notice-reminder", ReminderCard.Build(SampleRequests.Find("awaiting-one-more"), Approving)),
        ("why", Judge.Why(Critical, [], Asha)),
        ("why-nobody", new FormJudge(Listed, new ApprovalPolicy(), new AccessPolicy([])).Why(Critical, [], Asha)),
        ("why-all", Judge.Why(new Dictionary<string, string>(), [], Asha)),
        ("why-wrong", Judge.Why(Wrong, [], Asha)),
        ("why-field", Judge.Why(new Dictionary<string, string>(), ["incoming_url"], Asha)),
        ("why-many", new FormJudge(Listed, new ApprovalPolicy(), Crowd).Why(Critical, [], Asha)),
        .. SampleRequests.All.Select(sample => ("notice-" + sample.Name, RequestNotice.Build(sample.Request))),
        .. Enum.GetValues<NoticeTone>().Select(tone => ($"notice-{tone}", NoticeCard.Build(Sentence.Of("answers.notYours", ("id", "WA-12"), ("name", Mallory.Name)), tone))),
        ("help", HelpCard.Build(Everyone(Asha), everything: false, Key)),
        ("help-more", HelpCard.Build(Everyone(Asha) with { Access = new([]) }, everything: true, Key)),
        ("help-all", HelpCard.Build(Everyone(Asha), everything: true, Key)),
        ("help-reader", HelpCard.Build(new(Asha, new(["web:ben"]), []), everything: false, null)),
        ("hint", Hinted(new(Sentence.Of("commands.didYouMean", ("line", "wa status WA-12")), ["wa status WA-12"]))),
        ("hint-numbers", Hinted(NumberName.Offered("desk", Desks, number => $"wa update {number}")!)),
        ("hint-hostile", Hinted(new(Sentence.Of("commands.didYouMean", ("line", $"wa update about={Wrong["address"]}")), ["wa update"]))),
        ("whoami", WhoAmICard.Build(Everyone(Asha))),
        ("whoami-nobody", WhoAmICard.Build(new(Mallory, new(["web:ben"]), []))),
        ("numbers", NumbersCard.Build(Listed, [], Told, Asking, Key)),
        ("numbers-any", NumbersCard.Build(Open, [], Untold, Asking, null)),
        ("numbers-none", NumbersCard.Build(new([]), [], Untold, Asking, null)),
        ("numbers-many", NumbersCard.Build(Many, [], Many.Accounts[0].Numbers.ToDictionary(number => number.Number, _ => Known), Asking, Key)),
        ("numbers-accounts", NumbersCard.Build(Accounts, LongHolds, Untold, Asking, Key)),
        ("numbers-held", NumbersCard.Build(Listed, Holds, Untold, Asking, null)),
        ("holds", HoldsCard.Build(Holds)),
        ("holds-none", HoldsCard.Build([])),
        ("holds-many", HoldsCard.Build([.. Enumerable.Range(0, 40).Select(i => Holds[1] with { WaNumber = $"+9198765432{i:00}" })])),
        ("holds-longest", HoldsCard.Build(LongHolds)),
        ("show-nothing", ProfileCard.Build(new(Number, ""), Nothing, new("web:asha", MayChange: false), null)),
        ("show-known", ProfileCard.Build(new(Number, "Support Bangalore"), Known, Asking, Key)),
        ("categories", CategoriesCard.Build()),
        ("history", HistoryCard.Build(Page, null, Deeds, more: true)),
        ("history-one-number", HistoryCard.Build(Page, Number, [], more: false)),
        ("history-none", HistoryCard.Build([], Number, [], more: false)),
        ("home", Home(Listed, Waiting, Page)),
        ("home-any-number", Home(Open, [], Page)),
        ("home-busy", Home(Many, [.. Waiting, .. Waiting, .. Waiting], Page)),
        ("home-accounts", Home(Accounts, [], [])),
        ("home-new", Home(new([]), [], [])),
        ("home-closed", HomeCard.Closed(Mallory)),
    ];

    private static Hold[] Holds => [SampleRequests.Hold with { WaNumber = null, Why = "" }, SampleRequests.Hold];

    private static AccessPolicy Approving => new([]) { Approvers = ["web:ben", "teams:t1/*"] };

    private static ApprovalPolicy Denying => new() { Deny = new Dictionary<string, IReadOnlyList<string>> { ["incoming_url"] = [Asha.Id] } };
    private const string Key = "0197a1f000007000800000000000000c";

    private static Reader Asking => new("web:asha", MayChange: true);

    private static Dictionary<string, IReadOnlyDictionary<string, KnownValue>> Untold => [];

    private static Dictionary<string, IReadOnlyDictionary<string, KnownValue>> Told => new() { [Number] = Known };

    private static NumberBook Desks => new([new("main", [new("+919876543210", "Front Desk"), new("+919876543211", "Night Desk \"24\""), new("+919876543212", "")])]);

    private static NumberBook Accounts => new(
        [.. Enumerable.Range(0, 40).Select(i => new Account($"account {i}", [new($"+9198765432{i:00}", $"Branch {i}"), new($"+9198765433{i:00}", new string('N', 60))]))]);

    private static Hold[] LongHolds =>
        [.. Enumerable.Range(0, 40).Select(i => SampleRequests.Hold with { WaNumber = $"+9198765432{i:00}", Why = new string('W', 500) })];

    /// <summary>More approvers than a message has room for.</summary>
    private static AccessPolicy Crowd => new([])
    {
        Approvers = [.. Enumerable.Range(0, 330).Select(i => $"slack:T0CROWD/U0APPROVER{i}"), "teams:t1/*"],
    };

    /// <summary>All roles at once.</summary>
    private static Roles Everyone(Person who) => new(
        who,
        new([]) { Approvers = [who.Id], Admins = [who.Id], Auditors = [who.Id], Linked = [[who.Id, "slack:T1/U0ASHA", "teams:t1/0a1b2c"]] },
        [("web:ben", new(2026, 12, 24, 0, 0, 0, TimeSpan.Zero))]);

    private static Card Hinted(Hint hint) =>
        ((ChatReply.Whisper)hint.ToReply(new(Asha, new Place("web:general"), "") { Button = new("", Key) })).Card!;

    private static FormJudge Judge => new(Listed, new ApprovalPolicy(), Approving);

    private static Dictionary<string, string> Critical => new()
    {
        ["wa_number"] = Number,
        ["incoming_url"] = "https://hooks.example.com/kaleyra",
        ["reason"] = "The inbox **moves**",
    };

    public static TheoryData<string> Names => [.. All.Select(sample => sample.Name)];

    public static Card Find(string name) => All.Single(sample => sample.Name == name).Card;

    private static NumberBook Many => new(
        [new("big", [.. Enumerable.Range(0, 90).Select(i => new WaNumber($"+9198765432{i:00}", $"Branch {i}"))]), new("late", [new("+393331234567", "Milano")])]);

    private static IReadOnlyList<AuditRecord> Deeds =>
    [
        .. "submitted|refused|approved|broke glass|declined|cancelled|retried".Split('|').Select((action, i) => new AuditRecord(
            i, "2026-11-23T07:12:00.0000000Z", "web:ben", "web", action, 12 - (i / 3), Number, "{}",
            [new("name", "digest", "salt", i % 2 == 0 ? Mallory.Name : null)], "", "")),
    ];

    private static IReadOnlyList<UpdateRequest> Page =>
        [.. PageNames.Select((name, i) => SampleRequests.Find(name) with { Number = 12 - i })];

    private static IReadOnlyList<UpdateRequest> Waiting => [SampleRequests.Find("awaiting-approval") with { Number = 14 }, SampleRequests.Find("queued") with { Number = 13 }];

    /// <summary>The id of its button is new each time; here it is the same.</summary>
    private static Card Home(NumberBook book, IReadOnlyList<UpdateRequest> open, IReadOnlyList<UpdateRequest> recent)
    {
        var card = HomeCard.Build(Asha, book, open, recent);
        card.Data["ticket"]!["id"] = Ticket.Id;
        return card;
    }

    private static Card Form(IReadOnlyDictionary<string, string> values, NumberBook book, IReadOnlyDictionary<string, KnownValue> known,
        bool read) =>
        FormCard.Build(Ticket, values, read ? FormReader.Read(values, book) : null, book, known, Judge.Notes(Asha));

    private static Card Preview(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, KnownValue> known) =>
        PreviewCard.Build(Ticket, FormReader.Read(values, Listed), Asha, known);
}
