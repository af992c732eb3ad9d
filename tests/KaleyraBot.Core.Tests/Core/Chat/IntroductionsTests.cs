using KaleyraBot.Core.Access;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Cards;
using KaleyraBot.Tests.Core.Approvals;

namespace KaleyraBot.Tests.Core.Chat;

/// <summary>Who may approve is named by the surface's roster, and nobody is asked for again at each card.</summary>
public sealed class IntroductionsTests
{
    [Fact]
    public async Task Approvers_OnTheCard_AreNamedByTheRoster_FiveAndACount()
    {
        var approvers = Enumerable.Range(1, 8).Select(n => $"web:a{n}").Append("web:asha").ToList();
        await using var desk = await Desk.OpenAsync(new AccessPolicy([]) { Approvers = approvers });
        foreach (var id in approvers.Skip(1))
        {
            desk.Roster.Names[id] = id.ToUpperInvariant()[4..] + " Lee";
        }
        await desk.SubmitAsync(Waiting.Request());
        await desk.RunDueAsync();

        var who = desk.Chat.Shown["web:room/1"].Data["approval"]!["who"]!["with"]!["people"]!["with"]!;
        // Not whoever asked for it.
        Assert.Equal(approvers.SkipLast(1), who["ids"]!.AsArray().Select(id => (string)id!));
        Assert.Equal(5, (int)who["most"]!);
        Assert.Equal(approvers.SkipLast(1), desk.Roster.AskedFor);
        Assert.Equal("A2 Lee", desk.People.Of("web:a2"));
        Assert.Null(desk.People.Of("web:a1"));

        await desk.ApproveAsync(new("web:a8", "A8 Lee"));
        await desk.RunDueAsync();
        Assert.DoesNotContain("web:a8", desk.Chat.Shown["web:room/1"].Data["approval"]!["who"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "web:ben" }, "ben")]
    [InlineData(new[] { "web:ben", "web:cara" }, "ben or cara")]
    [InlineData(new[] { "web:*", "web:cara" }, "anybody on the local page or cara")]
    [InlineData(new[] { "web:a", "web:b", "web:c", "web:d", "web:e" }, "a, b, c, d or e")]
    [InlineData(new[] { "web:a", "web:b", "web:c", "web:d", "web:e", "web:f", "web:g" }, "a, b, c, d, e and 2 more")]
    [InlineData(new[] { "teams:t/8f3c2a10-5b7d-4e21-9a0c-1d2e3f4a9c41" }, "1 person")]
    [InlineData(new[] { "teams:t/8f3c2a10-5b7d-4e21-9a0c-1d2e3f4a9c41", "teams:t/8f3c2a10-5b7d-4e21-9a0c-1d2e3f4a9c42" }, "2 people")]
    [InlineData(new[] { "teams:t/8f3c2a10-5b7d-4e21-9a0c-1d2e3f4a9c41", "web:ben" }, "ben and 1 more")]
    public void People_AreNamedAsFarAsTheyCanBe_AndTheOthersCounted(string[] ids, string said) =>
        Assert.Equal(said, SampleBook.Cards.Say(Spoken.People(ids, 5), "en"));
}
