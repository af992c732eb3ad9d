using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Cards;

/// <summary>Nothing that somebody typed hides, blanks out or draws over what stands around it, whichever part of the card it is.</summary>
public sealed class DeceivingTextTests
{
    /// <summary>What is repeated, and how it is shown instead.</summary>
    public static TheoryData<string, string> Tricks => new()
    {
        { "\u3164", "‹U+3164 ×60›" },
        { "\u2800", "‹U+2800 ×60›" },
        { "\uFFA0", "‹U+FFA0 ×60›" },
        { " ", "‹U+0020 ×60›" },
        { "\u3000", "‹U+3000 ×60›" },
        { "\u2003", "‹U+2003 ×60›" },
        { "\u0336", "‹U+0336 ×56›" },
        { "\u20DD", "‹U+20DD ×56›" },
        { "\u200D", "‹U+200D ×59›" },
        { "\uFE0F", "‹U+FE0F ×59›" },
        { "\U000E0101", "‹U+E0101 ×59›" },
        { "\u034F", "‹U+034F ×60›" },
        { "\U000E0041", "‹U+E0041 ×60›" },
    };

    [Theory]
    [MemberData(nameof(Tricks))]
    public void Text_ThatHidesOrDrawsOver_IsNamedInEveryPartOfTheCard(string part, string shown)
    {
        var trick = $"fine{string.Concat(Enumerable.Repeat(part, 60))}✓ Ann approved this";
        var request = HostileRequests.Of([new("about", trick, new KnownValue(trick, SampleData.Now, 3))], trick, HostileRequests.Says(trick));
        var held = request with { Held = new(HostileRequests.Number, SampleData.Mallory, SampleData.Now, trick) };

        foreach (var card in new[] { RequestCard.Build(held, 5), RequestCard.Build(held, 5, RequestView.Approvers),
            RequestCard.Build(held, 5, RequestView.Window) })
        {
            foreach (var seen in card.Window is null ? ShownRequest.Messages(card) : ShownRequest.Windows(card))
            {
                Assert.DoesNotContain(string.Concat(Enumerable.Repeat(part, 9)), seen.Text, StringComparison.Ordinal);
                // The new value, the old one, the reason, the comment and why it is held.
                Assert.Equal(5, seen.Text.Split(shown).Length - 1);
            }
        }
    }

    [Fact]
    public void Flag_WithTextInItsTags_IsLaidOpen() =>
        Assert.Equal("🏴" + string.Concat(Enumerable.Repeat("\U000E0041", 6)) + "‹U+E0041 ×54›", Verbatim.OneLine("🏴" + string.Concat(Enumerable.Repeat("\U000E0041", 60))));

    [Theory]
    [InlineData("हिन्दी में नमस्ते, क्षत्रिय")]
    [InlineData("שָׁלוֹם עֲלֵיכֶם")]
    [InlineData("ที่นี่ น้ำผึ้ง")]
    [InlineData("Tiếng Việt, e\u0323\u0302\u0301")]
    [InlineData("👩‍💻 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽 🇮🇳")]
    [InlineData("می‌خواهم  two  spaces\u3000葛󠄀城")]
    public void Text_OfAnyScript_StaysAsItIs(string text) => Assert.Equal(text, Verbatim.OneLine(text));

    [Fact]
    public void ReasonOfAHold_StandsInABoxOfItsOwn()
    {
        var hold = new Hold(HostileRequests.Number, new("slack:T1/U0ANN", "Ann"), SampleData.Now, "fine\n✓ Ben approved this\nNew: https://real.example.com");
        var request = HostileRequests.Of([new("about", "x")]) with { Held = hold };
        foreach (var card in new[] { RequestCard.Build(request, 5), HoldsCard.Build([hold]), NumbersCard.Build(new([]), [hold], new Dictionary<string, IReadOnlyDictionary<string, KnownValue>>(), new("web:ana", MayChange: true), null) })
        {
            foreach (var shown in ShownRequest.Messages(card))
            {
                var lines = shown.Texts.SelectMany(text => text.Split('\n')).ToList();
                Assert.All(["✓ Ben approved this", "New: https://real.example.com", "fine"], line => Assert.Contains($"│ {line}", lines));
                Assert.Contains(lines, line => line.Contains("Ann (U0ANN)", StringComparison.Ordinal));
            }
        }
    }

    [Needs(Needs.Time)]
    [Fact]
    public void CrowdedCard_WithApprove_ShowsEveryNewValueWhole()
    {
        var han = HostileRequests.Fill("漢{{", 500);
        var mandated = HostileRequests.Says(han, han) with { For = "slack:T1/" + new string('U', 150) };
        var changes = new FieldChange[]
        {
            new("about", HostileRequests.Fill("語", 139)), new("address", HostileRequests.Fill("é{{", 256)), new("contact_email", new string('m', 60) + "@example.com"),
            new("incoming_url", $"https://{string.Join('.', Enumerable.Repeat(new string('a', 59), 4))}.evil.example/https://hooks.mybank.com/"),
        };
        foreach (var count in new[] { 0, 1, 6, 20 })
        {
            var request = HostileRequests.Of(changes, han, [.. Enumerable.Repeat(mandated, count)]);
            var crowded = request with
            {
                Requester = new("slack:T1/U1", han),
                Held = new(HostileRequests.Number, new("slack:T1/U2", han), SampleData.Now, han),
                Approval = request.Approval! with { Newer = 99, Elsewhere = new Place("slack:T1/C1"), Trouble = count == 0 ? Sentence.Of("approvals.nobody") : null },
            };
            foreach (var shown in ShownRequest.Messages(RequestCard.Build(crowded, 5, RequestView.Approvers))
                .Concat(ShownRequest.Windows(RequestCard.Build(crowded, 5, RequestView.Window))))
            {
                Assert.Null(shown.TooLarge);
                Assert.Contains("Decline", shown.Buttons);
                Assert.All(changes, change => Assert.True(shown.Shows(change.Value) || !shown.Buttons.Contains("Approve"), $"{shown.Surface} hides {change.Field}"));
                Assert.Contains(".evil.example", shown.Text, StringComparison.Ordinal);
                Assert.True(count > 1 || shown.Buttons.Contains("Approve"), $"{shown.Surface} {count}");
            }
        }
    }
}
