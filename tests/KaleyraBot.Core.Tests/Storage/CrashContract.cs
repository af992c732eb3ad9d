using System.Globalization;
using KaleyraBot.Core.Requests;
using KaleyraBot.Storage;
using KaleyraBot.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Tests.Storage;

/// <summary>
/// A real process, killed again and again at moments nobody chose: nothing acknowledged is lost, nothing runs out of order.
/// </summary>
[Needs(Needs.Process)]
public abstract class CrashContract : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    private ITestDatabase Database { get; set; } = null!;

    private string Effects => Path.Combine(_folder, "effects.txt");

    /// <summary>Without tables: the first kills come while they are made.</summary>
    protected abstract ITestDatabase CreateDatabase();

    public async Task InitializeAsync()
    {
        Database = CreateDatabase();
        await Database.CreateAsync();
    }

    public Task DisposeAsync()
    {
        Database.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task Kill_AtAnyMoment_LosesNothingAndKeepsTheOrder()
    {
        // The first kills come while the ledger is created and just after; the others wherever the process then is.
        string[] where = [Setting("Storage:Provider") ?? "Sqlite", Setting("Storage:ConnectionString")!, Effects];
        int[] kills = [1, 2, .. Enumerable.Range(0, 4).Select(_ => Random.Shared.Next(3, 50))];
        var acked = new Dictionary<int, int>();
        foreach (var lines in kills)
        {
            Note(await Victim.KillAsync(lines, [.. where, $"{Math.Max(1, acked.Count)}"]), acked);
        }
        Assert.Equal("drained", (await Victim.EndAsync([.. where, "0", "drain"]))[^1]);

        var story = $"Killed after {string.Join(", ", kills)} lines; {acked.Count} requests were acknowledged.";
        Assert.True(acked.Count > 0, story);
        await LedgerHoldsAsync(acked, story);
        EffectsHappened(acked.Keys, story);
    }

    /// <summary>What the database says of its own files.</summary>
    internal virtual Task<bool> IsWholeAsync(LedgerContext db) => Task.FromResult(true);

    private string? Setting(string key) =>
        Database.Settings.Where(setting => setting.Key == key).Select(setting => setting.Value).SingleOrDefault();

    /// <summary>Each form got one number, the same one whenever it was sent again.</summary>
    private static void Note(List<string> printed, Dictionary<int, int> acked)
    {
        foreach (var words in printed.Select(line => line.Split(' ')).Where(words => words[0] == "acked"))
        {
            var (form, number) = (int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
            Assert.True(acked.TryAdd(form, number) || acked[form] == number, $"Form {form} became WA-{number} after it was WA-{acked[form]}.");
        }
        Assert.Equal(acked.Count, acked.Values.Distinct().Count());
    }

    private async Task LedgerHoldsAsync(Dictionary<int, int> acked, string story)
    {
        await using var store = Database.Build(TimeProvider.System);
        await using var db = store.Open();
        Assert.True(await IsWholeAsync(db), story);
        Assert.False(await db.Outbox.AnyAsync(), story);
        foreach (var (form, number) in acked)
        {
            var request = await store.Ledger.FindAsync(number, CancellationToken.None);
            Assert.True(request?.FormId == $"form-{form}" && request.State == RequestState.Succeeded, $"{story} WA-{number} is {request?.State}.");
            var ended = await db.Audit.CountAsync(line => line.Request == number && line.Action == "ended");
            Assert.True(ended == 1, $"{story} WA-{number} ended {ended} times.");
        }
    }

    private void EffectsHappened(IEnumerable<int> acked, string story)
    {
        var seen = File.ReadLines(Effects).Select(line => line.Split(' ')).ToLookup(words => words[0]);
        var applied = seen["applied"].Select(words => (Number: words[1], Form: int.Parse(words[2], CultureInfo.InvariantCulture))).ToList();
        Assert.True(!acked.Except(applied.Select(call => call.Form)).Any(), story);
        foreach (var number in applied.GroupBy(call => call.Number))
        {
            // A call that a kill cut short is made again; but never after a newer one.
            var forms = number.Select(call => call.Form).ToList();
            Assert.True(forms.SequenceEqual(forms.Order()), $"{story} {number.Key} got {string.Join(", ", forms)}.");
        }
        Assert.True(!acked.Select(form => $"form-{form}").Except(seen["posted"].Select(words => words[2])).Any(), story);
        Assert.True(seen["told"].Select(words => words[2]).Distinct().Count() >= acked.Count(), story);
    }
}
