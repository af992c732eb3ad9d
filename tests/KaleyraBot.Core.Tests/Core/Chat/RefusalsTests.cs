using KaleyraBot.Core.Access;
using KaleyraBot.Core.Text;
using KaleyraBot.Tests.Kaleyra;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Chat;

public sealed class RefusalsTests
{
    [Fact]
    public async Task FirstAttempt_AfterTheClockWasSetBack_IsNotedAtOnce()
    {
        using var database = new SqliteTestDatabase();
        var time = new JumpingClock();
        await using var store = await database.OpenAsync(time);
        var refusals = new Refusals(store.Ledger, new AccessPolicy([]), time);
        await NoteAsync("first");
        await NoteAsync("counted");
        time.Ahead = TimeSpan.FromHours(-1);
        time.Advance(Refusals.Window);
        await NoteAsync("first again");

        var noted = await store.Audit.AllAsync(default).Where(entry => entry.Detail.Contains("first", StringComparison.Ordinal)).CountAsync();
        Assert.Equal(2, noted);

        Task NoteAsync(string attempt) => refusals.NoteAsync(Sample.Asha, request: null, attempt, Sentence.Of("answers.noAccount"), default);
    }
}
