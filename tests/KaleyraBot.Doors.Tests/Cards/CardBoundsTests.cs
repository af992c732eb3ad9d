using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards;

/// <summary>Every card with the most that the bot can meet: it, or its shorter form, is taken by Teams and by Slack.</summary>
public sealed class CardBoundsTests
{
    private static readonly string Long = HostileRequests.Fill("漢{{\"<é 👩 ", Remark.MaxLength);
    private static readonly Person Somebody = new("slack:T0123456789/U0123456789", new string('漢', 200));
    private static readonly string Url = "https://h.example.com/" + new string('é', 2020);
    private static readonly Hold Held = new(SampleData.Number, Somebody, SampleData.Now, Long);

    private static readonly NumberBook Book = new([.. Enumerable.Range(0, 5).Select(a => new Account(
        new string('k', 60), [.. Enumerable.Range(0, 100).Select(i => new WaNumber($"+91987{a}54{i:0000}", $"{a}-{i} " + new string('漢', 120)))]))]);

    private static readonly Dictionary<string, KnownValue> Known = Fields.All.ToDictionary(
        field => field.Name, field => new KnownValue(Longest(field), SampleData.Now, 3, DoubtedBy: 12345));

    private static readonly Dictionary<string, string> Values =
        new(Fields.All.Select(field => KeyValuePair.Create(field.Name, Longest(field))))
        {
            ["wa_number"] = SampleData.Number,
            ["reason"] = Long,
        };

    private static readonly FormJudge Judge = new(Book, new ApprovalPolicy(), new AccessPolicy([]) { Approvers = ["slack:T0123456789/*"] });

    private const string Key = "0197a1f000007000800000000000000c";

    private static Reader Reader => new(Somebody.Id, MayChange: true);

    private static IEnumerable<WaNumber> Listed => Book.Accounts.SelectMany(account => account.Numbers);

    private static Roles Everyone => new(Somebody, new([])
    {
        Approvers = [.. Enumerable.Range(0, 1000).Select(i => $"slack:T0123456789/U0APPROVER{i}"), Somebody.Id],
        Admins = [Somebody.Id],
        Auditors = [Somebody.Id],
        Linked = [[Somebody.Id, "teams:8f3c2a10-5b7d-4e21-9a0c-1d2e3f4a9c41/8f3c2a10-5b7d-4e21-9a0c-1d2e3f4a9c42", "web:somebody"]],
    }, [.. Enumerable.Range(0, 200).Select(i => ($"slack:T0123456789/U0APPROVER{i}", SampleData.Now))]);

    private static ChatReply Hint => new Hint(Sentence.Of("commands.unknown", ("typed", Long)), [.. Enumerable.Repeat("wa show " + new string('x', 80), 5)])
        .ToReply(new(Somebody, new Place("slack:T0123456789/C0123456789"), "") { Button = new("", Key) });

    public static TheoryData<string> Names => [.. Cards.Keys];

    private static Dictionary<string, Func<Card>> Cards { get; } = new()
    {
        ["form"] = () => FormCard.Build(SampleData.Ticket, Values, Judge.Read(Values, Somebody), Book, Known, Judge.Notes(Somebody)),
        ["form, wrong"] = () => Form(Values.ToDictionary(value => value.Key, value => value.Value + "\u202E\t")),
        ["form, far too long"] = () => Form(Values.ToDictionary(value => value.Key, value => HostileRequests.Fill(value.Value, FormInputs.Longest))),
        ["launcher"] = () => LauncherCard.Build(SampleData.Ticket, Somebody),
        ["preview"] = () => PreviewCard.Build(SampleData.Ticket, Judge.Read(Values, Somebody), Somebody, Known),
        ["request, waiting"] = () => RequestCard.Build(Request with { State = RequestState.AwaitingApproval, Held = Held }, 5),
        ["request, for approvers"] = () => RequestCard.Build(Request with { State = RequestState.AwaitingApproval }, 5, RequestView.Approvers),
        ["request, a copy"] = () => RequestCard.Build(Request, 5, RequestView.Copy),
        ["request, refused"] = () => RequestCard.Build(Request with { State = RequestState.Rejected, Result = new UpdateResult.Rejected("E100", "validation", "website", Long + Long) }, 5),
        ["request, settling"] = () => RequestCard.Build(Request with { State = RequestState.Running, Attempts = 2, Despite = Sentence.Of("approvals.denied", ("field", "x"), ("key", Long)) }, 5),
        ["notice"] = () => NoticeCard.Build(Sentence.Of("answers.notYours", ("id", "WA-12"), ("name", Long)), NoticeTone.Warning),
        ["reminder"] = () => ReminderCard.Build(Request with { State = RequestState.AwaitingApproval }, new AccessPolicy([])),
        ["help"] = () => HelpCard.Build(Everyone, everything: true, Key),
        ["hint"] = () => ((ChatReply.Whisper)Hint).Card!,
        ["whoami"] = () => WhoAmICard.Build(Everyone),
        ["why"] = () => WhyCard.Build([], null, [Sentence.Of("commands.unknown", ("typed", Long))], new(), Everyone.Access),
        ["numbers"] = () => NumbersCard.Build(
            Book, [.. Listed.Select(number => Held with { WaNumber = number.Number })],
                Listed.ToDictionary(number => number.Number, IReadOnlyDictionary<string, KnownValue> (_) => Known), Reader, Key),
        ["holds"] = () => HoldsCard.Build([.. Listed.Select(number => Held with { WaNumber = number.Number })]),
        ["show"] = () => ProfileCard.Build(Book.Accounts[0].Numbers[0], Known, Reader, Key),
        ["categories"] = CategoriesCard.Build,
        ["history"] = () => HistoryCard.Build([.. Enumerable.Repeat(Request, 5)], SampleData.Number, [], more: true),
        ["home"] = () => HomeCard.Build(Somebody, Book, [.. Enumerable.Repeat(Request, 20)], [.. Enumerable.Repeat(Request, 20)]),
    };

    private static UpdateRequest Request => HostileRequests.Of(
        Known.Select(known => new FieldChange(known.Key, known.Value.Value, known.Value)), Long,
        [.. Enumerable.Range(0, 20).Select(_ => HostileRequests.Says(Long, Somebody.Name))]) with
    { Requester = Somebody };

    [Theory]
    [MemberData(nameof(Names))]
    public void Card_WithTheMostThereCanBe_IsTakenByEveryPlatform(string name)
    {
        var card = Cards[name]();
        var shown = card.Template == "form" ? ShownRequest.Windows(card).Concat(ShownRequest.Messages(card)) : ShownRequest.Messages(card);
        Assert.All(shown, one => Assert.True(one.TooLarge is null, $"{name} in {one.Surface}: {one.TooLarge}"));
    }

    [Fact]
    public void Cards_OfTheFolder_AreAllHere() => Assert.Equal(
        Directory.EnumerateFiles(Repo.File("cards"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Cards.Values.Select(card => card().Template).Distinct().Order(StringComparer.Ordinal));

    private static Card Form(Dictionary<string, string> values) =>
        FormCard.Build(SampleData.Ticket, values, Judge.Read(values, Somebody), Book, Known, Judge.Notes(Somebody));

    private static string Longest(Field field) => field.Kind switch
    {
        FieldKind.Choice => "Travel and Transportation",
        FieldKind.Email => new string('m', 60) + "@" + new string('b', 60) + ".co",
        FieldKind.Url => Url[..Math.Min(Url.Length, field.MaxLength - 4)] + ".png",
        FieldKind.Multiline => string.Join('\n', Enumerable.Repeat("漢", field.MaxLength / 2)),
        _ => new string('漢', field.MaxLength),
    };
}
