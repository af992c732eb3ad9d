using System.Globalization;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Cluster;

/// <summary>Real replicas on one PostgreSQL, what they are asked for, and what they have done.</summary>
public abstract class FailoverWorld : IAsyncLifetime, IDisposable
{
    private readonly PostgreSqlTestDatabase _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
    private readonly List<ReplicaProcess> _replicas = [];
    private TestStore _store = null!;
    private int _asked;

    private protected ILedger Ledger => _store.Ledger;

    /// <summary>How many were asked for.</summary>
    private protected int Asked => _asked;

    /// <summary>Of the database that they share.</summary>
    private protected string ConnectionString => _database.ConnectionString;

    private protected IAuditLog Audit => _store.Audit;

    public async Task InitializeAsync()
    {
        await _database.CreateAsync();
        _store = TestStore.Build(TimeProvider.System, [.. _database.Settings]);
        await _store.CheckAsync();
    }

    public async Task DisposeAsync()
    {
        _replicas.ForEach(replica => replica.Dispose());
        await _store.DisposeAsync();
    }

    public void Dispose()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <param name="sleep">As with <see cref="ReplicaProcess.Start"/>.</param>
    /// <param name="more">What its connection string says besides.</param>
    private protected ReplicaProcess Start(string sleep = "never", string more = "")
    {
        var replica = ReplicaProcess.Start($"{_database.ConnectionString};{more}", Path.Combine(_folder, "effects"), sleep);
        _replicas.Add(replica);
        return replica;
    }

    /// <summary>Asks for so many changes, of six numbers in turn.</summary>
    private protected async Task AskAsync(int count, int numbers = 6)
    {
        for (var i = 0; i < count; i++)
        {
            await AskAsync(_asked % numbers);
        }
    }

    /// <summary>The value asked for is its place in the order.</summary>
    private protected async Task<int> AskAsync(int number)
    {
        var (form, sample) = (++_asked, Sample.Request($"form-{_asked + 1}", $"+91987654321{number}"));
        var asked = sample with { FormId = $"form-{form}", CardKey = $"form-{form}", Changes = [new("about", $"{form}")] };
        return (await Ledger.SubmitAsync(asked)).Number;
    }

    private protected async Task<UpdateRequest> FindAsync(int number) => (await Ledger.FindAsync(number, CancellationToken.None))!;

    private protected async Task<bool> HasWorkAsync() =>
        (await _store.Outbox.DueAsync(DateTimeOffset.MaxValue, CancellationToken.None)).Count > 0;

    private protected async Task AllDoneAsync()
    {
        await Eventually.HoldsAsync(async () => !await HasWorkAsync(), () => "There is work still.");
        for (var number = 1; number <= _asked; number++)
        {
            Assert.Equal(RequestState.Succeeded, (await FindAsync(number)).State);
        }
        Assert.Equal(Enumerable.Range(1, _asked), Applied().Select(call => call.Form).Distinct().Order());
    }

    /// <summary>What a kill cut short is sent again, but never after something newer.</summary>
    private protected void InOrder()
    {
        foreach (var number in Applied().GroupBy(call => call.Number))
        {
            var forms = number.Select(call => call.Form).ToList();
            Assert.True(forms.SequenceEqual(forms.Order()), $"{number.Key} got {string.Join(' ', forms)}.");
        }
    }

    /// <summary>All changes that were made, by whichever replica, in order.</summary>
    private protected List<(string Number, int Form, long At)> Applied() =>
    [
        .. Directory.GetFiles(_folder, "effects.*").SelectMany(File.ReadLines).Select(line => line.Split(' ')).Where(words => words[0] == "applied")
            .Select(words => (words[1], int.Parse(words[2], CultureInfo.InvariantCulture),
                long.Parse(words[3], CultureInfo.InvariantCulture)))
            .OrderBy(call => call.Item3),
    ];
}
