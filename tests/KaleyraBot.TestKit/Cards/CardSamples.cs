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
        ("why", WhyCard.Build(Judge.Read(Critical, Asha), new ApprovalPolicy(), Approving)),
        ("why-nobody", WhyCard.Build(new FormJudge(Listed, new ApprovalPolicy(), new AccessPolicy([])).Read(Critical, Asha), new ApprovalPolicy(), new AccessPolicy([]))),
        ("why-all", WhyCard.Build(null, new ApprovalPolicy(), Approving)),
        ("why-wrong", WhyCard.Build(Judge.Read(Wrong, Asha), new ApprovalPolicy(), Approving)),
        .. SampleRequests.All.Select(sample => ("notice-" + sample.Name, RequestNotice.Build(sample.Request))),
        .. Enum.GetValues<NoticeTone>().Select(tone => ($"notice-{tone}", NoticeCard.Build(Sentence.Of("answers.notYours", ("id", "WA-12"), ("name", Mallory.Name)), tone))),
        ("help", HelpCard.Build()),
        ("help-why", HelpCard.Build(Sentence.Of("commands.unknown", ("typed", Wrong["address"])))),
        ("numbers", NumbersCard.Build(Listed, [])),
        ("numbers-any", NumbersCard.Build(Open, [])),
        ("numbers-none", NumbersCard.Build(new([]), [])),
        ("numbers-many", NumbersCard.Build(Many, [])),
        ("numbers-held", NumbersCard.Build(Listed, Holds)),
        ("holds", HoldsCard.Build(Holds)),
        ("holds-none", HoldsCard.Build([])),
        ("holds-many", HoldsCard.Build([.. Enumerable.Range(0, 40).Select(i => Holds[1] with { WaNumber = $"+9198765432{i:00}" })])),
        ("show-nothing", ValuesCard.Build(new(Number, ""), Nothing)),
        ("show-known", ValuesCard.Build(new(Number, "Support Bangalore"), Known)),
        ("categories", CategoriesCard.Build()),
        ("history", HistoryCard.Build(Page, null, Deeds, more: true)),
        ("history-one-number", HistoryCard.Build(Page, Number, [], more: false)),
        ("history-none", HistoryCard.Build([], Number, [], more: false)),
        ("home", Home(Listed, Waiting, Page)),
        ("home-any-number", Home(Open, [], Page)),
        ("home-busy", Home(Many, [.. Waiting, .. Waiting, .. Waiting], Page)),
        ("home-new", Home(new([]), [], [])),
        ("home-closed", HomeCard.Closed(Mallory)),
    ];

    private static Hold[] Holds => [SampleRequests.Hold with { WaNumber = null, Why = "" }, SampleRequests.Hold];

    private static AccessPolicy Approving => new([]) { Approvers = ["web:ben", "teams:t1/*"] };

    private static ApprovalPolicy Denying => new() { Deny = new Dictionary<string, IReadOnlyList<string>> { ["incoming_url"] = [Asha.Id] } };

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

    private static Card Form(IReadOnlyDictionary<string, string> values, NumberBook book, IReadOnlyDictionary<string, KnownValue> known, bool read) =>
        FormCard.Build(Ticket, values, read ? FormReader.Read(values, book) : null, book, known, Judge.Notes(Asha));

    private static Card Preview(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, KnownValue> known) =>
        PreviewCard.Build(Ticket, FormReader.Read(values, Listed), Asha, known);
}
