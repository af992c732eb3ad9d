using CsCheck;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Forms;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Core;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards;

/// <summary>What an approver cannot see whole cannot be approved, on any surface, whatever the values are.</summary>
public sealed class WholeCardTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Const("漢字"), Gen.Const("{{DATE("), Gen.Const("{{"), Gen.Const("abc "), Gen.Const("👩‍💻"), Gen.Const("\"<&>\\"), Gen.Const("*b* [l](https://x.example)"), Gen.Const("é"));

    private static readonly Gen<IReadOnlyList<FieldChange>> Changes = Fields.All
        .Select(field => Gen.Select(Gen.Bool, Gen.Int[1, 700], Piece, Piece, Gen.Bool, (asked, length, one, two, known) =>
            (field, asked, Value: Value(field, one + two, length), known)))
        .Aggregate(Gen.Const<IReadOnlyList<FieldChange>>([]), (all, next) => Gen.Select(all, next, (changes, one) => one.asked || one.field.Name == "incoming_url"
            ? (IReadOnlyList<FieldChange>)[.. changes,
                new FieldChange(one.field.Name, one.Value, one.known ? new KnownValue(one.Value, SampleData.Now, 3) : null)]
            : changes));

    [Needs(Needs.Time)]
    [Fact]
    public void Card_WithApprove_ShowsEveryNewValueWhole() => Changes.Sample(changes =>
    {
        var request = HostileRequests.Of(changes, HostileRequests.Reason);
        foreach (var shown in ShownRequest.Messages(RequestCard.Build(request, 5))
            .Concat(ShownRequest.Windows(RequestCard.Build(request, 5, RequestView.Window))))
        {
            Assert.Null(shown.TooLarge);
            Assert.Contains("Decline", shown.Buttons);
            if (shown.Buttons.Contains("Approve"))
            {
                Assert.All(changes, change => Assert.True(shown.Shows(change.Value), $"{shown.Surface} hides {change.Field}"));
            }
        }
    }, iter: 150);

    [Fact]
    public void Card_WithoutRoom_ShowsEverythingInItsWindowInstead()
    {
        foreach (var shown in ShownRequest.Messages(RequestCard.Build(HostileRequests.All, 5)))
        {
            Assert.Null(shown.TooLarge);
            Assert.DoesNotContain("Approve", shown.Buttons);
            Assert.Contains("Show everything", shown.Buttons);
            Assert.All(HostileRequests.Values.Keys, field =>
                Assert.Contains(English.Of(FieldNames.Label(field).ToJson()), shown.Texts.SelectMany(text => text.Split('\n'))));
            Assert.Contains("https://hooks.example.com/{{", shown.Text, StringComparison.Ordinal);
            Assert.Contains(" […] ", shown.Text, StringComparison.Ordinal);
            Assert.EndsWith("/the-end", shown.Texts.SelectMany(text => text.Split('\n')).First(line => line.StartsWith("https://hooks.example.com/{{", StringComparison.Ordinal)));
        }
        foreach (var shown in ShownRequest.Windows(RequestCard.Build(HostileRequests.All, 5, RequestView.Window)))
        {
            Assert.Equal(["Approve", "Decline"], shown.Buttons.Order());
            Assert.All(HostileRequests.Values.Values, value => Assert.True(shown.Shows(value)));
            Assert.Null(shown.TooLarge);
        }
    }

    [Needs(Needs.Time)]
    [Fact]
    public void Window_ThatCannotHoldIt_HasNoApproveAndSaysWhatToDo()
    {
        var braces = string.Concat(Enumerable.Repeat("{", 2000));
        var request = HostileRequests.Of([new("incoming_url", "https://hooks.example.com/" + braces), new("display_image", "https://img.example.com/" + braces)]);
        var teams = ShownRequest.Windows(RequestCard.Build(request, 5, RequestView.Window)).ElementAt(1);
        Assert.Equal(["Decline"], teams.Buttons);
        Assert.Contains("ask for it again in two or more requests", teams.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comments_AndOldValues_GoBeforeTheRightToApprove()
    {
        var request = HostileRequests.Of(
            [new("incoming_url", "https://hooks.example.com/wa", new KnownValue("https://old.example.com/" + new string('o', 2000), SampleData.Now, 3))],
            HostileRequests.Fill("漢", 500), [.. Enumerable.Range(0, 6).Select(i => HostileRequests.Says(HostileRequests.Fill("語", 500)))]);
        Assert.All(ShownRequest.Messages(RequestCard.Build(request, 5)), shown => Assert.Contains("Approve", shown.Buttons));
    }

    [Fact]
    public void Rows_OfEveryCard_BeginWithTheStrictestField()
    {
        var changes = new[] { new FieldChange("about", "a"), new("website", "https://w.example.com"), new("incoming_url", "https://h.example.com") };
        var card = RequestCard.Build(HostileRequests.Of(changes), 5);
        Assert.StartsWith("WA-12 Waiting for approval: The change of Incoming message URL, Website and About of", English.Of(card.Summary.ToJson()), StringComparison.Ordinal);
        Assert.Equal("Incoming message URL", English.Of(card.Data["changes"]![0]!["label"]!));
        var free = RequestCard.Build(HostileRequests.Of(changes) with { Approval = null, State = RequestState.Queued }, 5);
        Assert.Equal("Incoming message URL", English.Of(free.Data["changes"]![0]!["label"]!));
        var preview = PreviewCard.Build(SampleData.Ticket, new FormReading("a", SampleData.Number, changes, new Dictionary<string, Sentence>(), []), SampleData.Asha, SampleData.Nothing);
        Assert.Equal("Incoming message URL", English.Of(preview.Data["changes"]![0]!["label"]!));
    }

    [Fact]
    public void Cards_OfAnySize_StayBelowThePlatformsLimits()
    {
        var url = "https://h.example.com/" + new string('é', 2020);
        var known = Fields.All.ToDictionary(field => field.Name, field =>
            new KnownValue(field.Kind == FieldKind.Url ? url : new string('漢', 500), SampleData.Now, 3));
        var hostile = new Person("slack:T1/U1", new string('漢', 200));
        var page = Enumerable.Range(0, 20).Select(i => HostileRequests.All with { Number = i + 1, Requester = hostile }).ToList();
        Assert.All(ShownRequest.Messages(HistoryCard.Build(page, null, [], more: true)), shown =>
            Assert.True(shown.TooLarge is null && shown.Buttons.Count == 1));
        Assert.All(ShownRequest.Messages(ProfileCard.Build(new(SampleData.Number, ""), known, new("web:ana", MayChange: true), null)), shown => Assert.Null(shown.TooLarge));
        Assert.All(ShownRequest.Messages(SampleForm(url)), shown => Assert.Null(shown.TooLarge));
        var lines = HostileRequests.Of([new("incoming_url", url), new("display_image", url), new("business_description", string.Join('\n', Enumerable.Repeat("x", 256)))]);
        Assert.All(ShownRequest.Messages(RequestCard.Build(lines, 5)), shown => Assert.Null(shown.TooLarge));
    }

    private static Card SampleForm(string url) => FormCard.Build(
        SampleData.Ticket, new Dictionary<string, string> { ["wa_number"] = SampleData.Number, ["incoming_url"] = url, ["display_image"] = url }, null, SampleData.Listed, SampleData.Nothing);

    private static string Value(Field field, string piece, int length) => field.Kind switch
    {
        FieldKind.Url => $"https://host.example.com/{WholeRunes(HostileRequests.Fill(piece.Replace(' ', '_'), Math.Max(1, length * 2 * field.MaxLength / 2048)))}end",
        FieldKind.Email => $"{new string('m', Math.Min(length, 60))}@example.com",
        FieldKind.Multiline => HostileRequests.Fill($"{piece}\n", Math.Min(length, field.MaxLength)).Trim() is { Length: > 0 } text ? WholeRunes(text) : "x",
        _ => WholeRunes(HostileRequests.Fill(piece, Math.Min(length, field.MaxLength))),
    };

    private static string WholeRunes(string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] + "x" : text;
}
