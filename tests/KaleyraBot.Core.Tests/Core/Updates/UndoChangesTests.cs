using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class UndoChangesTests
{
    private static readonly KnownValue Before = new("Open till 8", Sample.Start, 3);

    private static readonly UpdateRequest Done = Sample.Request("a") with
    {
        Number = 12,
        State = RequestState.Succeeded,
        Changes = [new("about", "Open till 9", Before), new("website", "", new("https://www.example.com", Sample.Start, 4))],
    };

    private static readonly Dictionary<string, KnownValue> Now = new()
    {
        ["about"] = new("Open till 9", Sample.Start, 12),
        ["website"] = new("", Sample.Start, 12),
    };

    [Fact]
    public void Undo_OfWhatIsStillThere_IsTheInverse()
    {
        var (changes, refusal) = UndoChanges.Of(Done, Now);

        Assert.Null(refusal);
        Assert.Equal([new("about", "Open till 8", Now["about"]), new("website", "https://www.example.com", Now["website"])], changes);
    }

    [Fact]
    public void Undo_OfAnUndo_IsTheChangeItself()
    {
        var undone = Done with { Number = 13, Changes = UndoChanges.Of(Done, Now).Changes };
        var now = new Dictionary<string, KnownValue> { ["about"] = new("Open till 8", Sample.Start, 13), ["website"] = new("https://www.example.com", Sample.Start, 13) };

        Assert.Equal([("about", "Open till 9"), ("website", "")], UndoChanges.Of(undone, now).Changes.Select(change => (change.Field, change.Value)));
    }

    [Fact]
    public void Undo_WithoutAnEarlierValue_SaysWhichFieldIsUnknown() =>
        AssertSays("WA-12 cannot be undone: what About was before is unknown", Done with { Changes = [new("about", "Open till 9")] });

    [Fact]
    public void Undo_AfterALaterChange_NamesIt() => AssertSays(
        "WA-12 cannot be undone: Website was changed again by WA-14. Undo WA-14 first",
        Done, new(Now) { ["website"] = new("https://new.example.com", Sample.Start, 14) });

    [Fact]
    public void Undo_WhenALaterChangeIsUncertain_NamesIt() => AssertSays(
        "WA-15 may have changed About since", Done, new(Now) { ["about"] = new("Open till 9", Sample.Start, 12, DoubtedBy: 15) });

    [Fact]
    public void Undo_WhenTheEarlierValueWasUncertain_SaysSo() =>
        AssertSays("WA-9 may have changed About before it", Done with { Changes = [new("about", "Open till 9", Before with { DoubtedBy = 9 })] });

    [Fact]
    public void Undo_OfErasedValues_SaysSo() =>
        AssertSays("the values of About were erased", Done with { Changes = [Done.Changes[0].Erase()] });

    [Theory]
    [InlineData("about")]
    [InlineData("business_category")]
    [InlineData("display_image")]
    public void Undo_BackToBlankWhereNothingCanBeCleared_SaysSo(string field) => AssertSays(
        "was blank before, and Kaleyra cannot clear it",
        Done with { Changes = [new(field, "x", Before with { Value = "" })] }, new() { [field] = new("x", Sample.Start, 12) });

    [Theory]
    [InlineData(RequestState.AwaitingApproval, "Waiting for approval")]
    [InlineData(RequestState.Running, "Running")]
    [InlineData(RequestState.Unknown, "Unknown")]
    [InlineData(RequestState.Declined, "Declined")]
    public void Undo_OfWhatDidNotSucceed_SaysHowItStands(RequestState state, string name) =>
        AssertSays($"WA-12 is {name}, and only what succeeded can be undone.", Done with { State = state });

    private static void AssertSays(string sentence, UpdateRequest request, Dictionary<string, KnownValue>? known = null) =>
        Assert.Contains(sentence, English.Of(Assert.IsType<Sentence>(UndoChanges.Of(request, known ?? Now).Refusal)),
            StringComparison.Ordinal);

    [Fact]
    public void Undo_OfAFieldThatNobodyKnowsAnyMore_SaysSo() =>
        AssertSays("WA-12 cannot be undone: what Website was before is unknown", Done, new() { ["about"] = Now["about"] });

    public static TheoryData<KnownValue, string?> Meanwhile { get; } = new()
    {
        { new("Open till 9", Sample.Start, 12), null },
        { new("Open till 8", Sample.Start, 13), null },
        { new("Open till 9", Sample.Start, 12, DoubtedBy: 13), null },
        { new("Open till 7", Sample.Start, 14), "WA-12 cannot be undone: About was changed again by WA-14." },
        { new("Open till 9", Sample.Start, 12, DoubtedBy: 15), "WA-15 may have changed About since" },
    };

    [Theory]
    [MemberData(nameof(Meanwhile))]
    public void Undo_ThatWaited_IsOvertakenByWhatSomebodyElseDid(KnownValue now, string? sentence)
    {
        var undo = Done with { Number = 13, Undoes = 12, Changes = UndoChanges.Of(Done, Now).Changes };
        var overtaken = UndoChanges.Overtaken(undo, new Dictionary<string, KnownValue>(Now) { ["about"] = now });

        Assert.Equal(sentence is null, overtaken is null);
        Assert.Contains(sentence ?? "", overtaken is null ? "" : English.Of(overtaken), StringComparison.Ordinal);
        Assert.Null(UndoChanges.Overtaken(undo with { Undoes = null }, new Dictionary<string, KnownValue> { ["about"] = now }));
    }
}
