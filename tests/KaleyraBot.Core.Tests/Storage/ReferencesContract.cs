using KaleyraBot.Core.Chat;

namespace KaleyraBot.Tests.Storage;

/// <summary>What every <see cref="IReferences"/> promises.</summary>
public abstract class ReferencesContract : StoreContract
{
    [SkippableFact]
    public async Task References_SaveFindRemove_RememberTheLastValue()
    {
        var references = Store.References;
        Assert.Null(await references.FindAsync("k", None));
        await references.SaveAsync("k", "one", None);
        await references.SaveAsync("other", "far", None);
        await references.SaveAsync("k", "two \u201c\U0001F600", None);
        Assert.Equal("two \u201c\U0001F600", await (await AnotherProcessAsync()).References.FindAsync("k", None));

        await references.RemoveAsync("k", None);
        await references.RemoveAsync("k", None);
        Assert.Null(await references.FindAsync("k", None));
        Assert.Equal("far", await references.FindAsync("other", None));
    }

    [SkippableFact]
    public async Task References_TheSameKeyTwentyTimesAtOnce_IsKeptOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => Store.References.SaveAsync("k", $"{i % 3}", None))));
        Assert.Equal(1, await Store.CountAsync("References"));
    }

    [SkippableFact]
    public async Task References_ThatNobodyAsksFor_AreForgottenAfterMoreThanAYear()
    {
        var references = Store.References;
        await references.SaveAsync("used", "a", None);
        await references.SaveAsync("saved", "b", None);
        await references.SaveAsync("gone", "c", None);
        for (var month = 0; month < 13; month++)
        {
            Time.Advance(TimeSpan.FromDays(31));
            Assert.Equal("a", await references.FindAsync("used", None));
            await references.SaveAsync("saved", "b", None);
            await Store.Cleanup.CleanAsync(Time.GetUtcNow(), None);
        }
        Assert.Equal(2, await Store.CountAsync("References"));
        Assert.Equal(("a", "b", null), (await references.FindAsync("used", None), await references.FindAsync("saved", None), await references.FindAsync("gone", None)));
    }

    [SkippableFact]
    public async Task References_AnUnchangedValue_IsNotWritten()
    {
        await Store.References.SaveAsync("k", "v", None);
        var other = await AnotherProcessAsync();
        await using var busy = other.Open();
        await using var writing = await busy.Database.BeginTransactionAsync();
        // Whoever writes now waits for the other process, which will not commit.
        await Store.References.SaveAsync("k", "v", None);
    }
}
