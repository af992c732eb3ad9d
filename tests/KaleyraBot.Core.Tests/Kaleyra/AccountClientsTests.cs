using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>A key that is replaced while the bot runs.</summary>
[Needs(Needs.Host)]
public sealed class AccountClientsTests
{
    private const string Key = "Kaleyra:Accounts:main:ApiKey";
    private const string Next = "Aa0000000000000000000000000000001";

    [Fact]
    public async Task Key_Replaced_IsThatOfTheNextCallAndHiddenFromCards()
    {
        await using var kaleyra = await FakeKaleyra.AnswersAsync(400, $$"""{"error":{"code":"E1","message":"{{KaleyraRoom.ApiKey}} {{Next}}" } }""");
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);
        await room.UpdateAsync(("about", "a"));
        room.Settings[Key] = Next;
        var answer = await room.UpdateAsync(("about", "b"));
        Assert.Equal([KaleyraRoom.ApiKey, Next], kaleyra.Calls.Select(call => call.ApiKey));
        Assert.DoesNotContain(Next, Assert.IsType<UpdateResult.Rejected>(answer).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a\nb")]
    [InlineData("a/b")]
    [InlineData(null)]
    public async Task Key_ReplacedByWhatIsNone_StaysAsItWas(string? next)
    {
        await using var kaleyra = await FakeKaleyra.SucceedsAsync();
        await using var room = KaleyraRoom.At(kaleyra.BaseUrl);
        await room.UpdateAsync(("about", "a"));
        room.Settings[Key] = next;
        await room.UpdateAsync(("about", "b"));
        Assert.Equal([KaleyraRoom.ApiKey, KaleyraRoom.ApiKey], kaleyra.Calls.Select(call => call.ApiKey));
    }
}
