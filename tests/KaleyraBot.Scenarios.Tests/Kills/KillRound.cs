using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Kills;

/// <summary>What a round leaves behind, to be judged.</summary>
/// <param name="Plan">What was to happen.</param>
/// <param name="Deeds">What was seen, in order.</param>
/// <param name="Requests">The ledger's, oldest first.</param>
/// <param name="Audit">The ledger's, oldest first.</param>
/// <param name="AuditFault">What <c>audit verify</c> says against it, or null.</param>
internal sealed record KillRecord(
    KillPlan Plan, IReadOnlyList<Deed> Deeds, IReadOnlyList<UpdateRequest> Requests, IReadOnlyList<AuditRecord> Audit, string? AuditFault);

/// <summary>
/// One round: everybody sends at once, the bot (of several, one after another) dies and comes back again and again, and everything settles.
/// </summary>
internal sealed class KillRound : IDisposable
{
    private const int MostTries = 100;

    /// <summary>For a death that does not come, because nothing happens that could bring it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>As many as there are numbers: no two bursts of one overlap.</summary>
    private const int BurstsAtOnce = 20;

    /// <summary>Longer than a start, a lease and every pause between two tries: nothing more will come then.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    private static readonly string[] Ends = [" Succeeded", " Unknown"];

    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Between two of one number, where they are sent for as long as something else happens: somebody always sends, and the cores are left
    /// to what happens.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private KillPlan _plan;
    private readonly Chronicle _chronicle;
    private readonly KillWorld _world;
    private readonly Sender _sender;
    private readonly int _atOnce;

    /// <summary>
    /// So many parts of what is sent, each from when the last one that died is back: those who live go on at once, and would have done
    /// everything before the next one dies.
    /// </summary>
    private readonly TaskCompletionSource[] _parts;

    private KillRound(KillPlan plan, Chronicle chronicle, KillWorld world, int atOnce)
    {
        (_plan, _chronicle, _world, _sender, _atOnce) = (plan, chronicle, world, new(world), atOnce);
        _parts = [.. Enumerable.Range(0, plan.Deaths.Count + 1)
            .Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
        _parts[0].SetResult();
    }

    /// <param name="plan">What is sent, and when somebody dies.</param>
    /// <param name="store">How many there are, and on which ledger.</param>
    /// <param name="trouble">What happens to them besides; it is given them and the chronicle.</param>
    /// <param name="atOnce">How many bursts are sent at the same time.</param>
    public static async Task<KillRecord> RunAsync(
        KillPlan plan, KillStore store, Func<ReplicaSet, Chronicle, Task>? trouble = null, int atOnce = BurstsAtOnce)
    {
        var chronicle = new Chronicle();
        await using var world = await KillWorld.StartAsync(chronicle, plan, store);
        using var round = new KillRound(plan, chronicle, world, atOnce);
        return await round.RunAsync(trouble ?? ((_, _) => Task.CompletedTask));
    }

    public void Dispose() => _sender.Dispose();

    private async Task<KillRecord> RunAsync(Func<ReplicaSet, Chronicle, Task> trouble)
    {
        for (var i = 0; i < _world.Bots.Count; i++)
        {
            _chronicle.Note(new Deed.Started(_world.Bots.LifeOf(i)));
        }
        var besides = trouble(_world.Bots, _chronicle);
        await Task.WhenAll(SendAllAsync(besides), DieAsync(), besides);
        await _chronicle.UntilAsync(IsSettled, Quiet);
        // What nobody asked for would come now.
        await _chronicle.UntilAsync(_ => false, Aftermath);
        // What was told is stored as well: the last ones die like the others.
        for (var i = 0; i < _world.Bots.Count; i++)
        {
            await KillAsync(i);
        }
        var (requests, audit) = await _world.Bots.LedgerAsync();
        return new(_plan, _chronicle.Deeds, requests, audit, await _world.Bots.AuditFaultAsync());
    }

    private async Task SendAllAsync(Task besides)
    {
        using var room = new SemaphoreSlim(_atOnce);
        var last = new Dictionary<string, Task>();
        var all = new List<Task>();
        foreach (var (i, burst) in _plan.Bursts.Index())
        {
            await _parts[i * _parts.Length / _plan.Bursts.Count].Task;
            await room.WaitAsync();
            if (_plan.IsUntilOver && besides.IsCompleted)
            {
                _plan = _plan with { Bursts = [.. _plan.Bursts.Take(i)] };
                break;
            }
            all.Add(last[burst[0].Number] = SendAsync(burst, last.GetValueOrDefault(burst[0].Number, Task.CompletedTask), room));
        }
        await Task.WhenAll(all);
    }

    /// <summary>The next one of a number is sent when the one before it was acknowledged, so their order is beyond doubt.</summary>
    private async Task SendAsync(IReadOnlyList<Submission> burst, Task before, SemaphoreSlim room)
    {
        await before;
        using var pause = new PeriodicTimer(Pause);
        foreach (var form in burst)
        {
            await SendAsync(form);
            if (_plan.IsUntilOver)
            {
                await pause.WaitForNextTickAsync();
            }
        }
        room.Release();
    }

    /// <summary>As a person would: presses again until it is acknowledged.</summary>
    private async Task SendAsync(Submission form)
    {
        for (var i = 0; i < MostTries; i++)
        {
            await _world.Bots.UrlAsync();
            _chronicle.Note(new Deed.Sent(form.Mark));
            var (success, said) = await _sender.SendAsync(form);
            _chronicle.Note(success ? new Deed.Acknowledged(form.Mark, said) : new Deed.Unanswered(form.Mark, said));
            if (success)
            {
                return;
            }
        }
        _chronicle.Note(new Deed.GivenUp(form.Mark));
    }

    private async Task DieAsync()
    {
        foreach (var (i, death) in _plan.Deaths.Index())
        {
            await _chronicle.StopAfterAsync(death).WaitAsync(Patience);
            var victim = i % _world.Bots.Count;
            await KillAsync(victim);
            await _world.Bots.StartAsync(victim);
            _chronicle.Note(new Deed.Started(_world.Bots.LifeOf(victim)));
            _parts[i + 1].SetResult();
        }
    }

    private async Task KillAsync(int victim)
    {
        try
        {
            await _world.Bots.KillAsync(victim);
            _chronicle.Note(new Deed.Killed(_world.Bots.LifeOf(victim)));
        }
        finally
        {
            _chronicle.GoOn();
        }
    }

    /// <summary>In each conversation as many requests were told of at their end as forms were sent in it.</summary>
    private bool IsSettled(IReadOnlyList<Deed> deeds)
    {
        var told = deeds.OfType<Deed.Said>().Where(said => Ends.Any(end => said.Summary.Contains(end, StringComparison.Ordinal)))
            .Select(said => (said.Chat, Id: RequestId.In(said.Summary))).Distinct().CountBy(said => said.Chat).ToDictionary();
        return _plan.Submissions.CountBy(form => form.Chat).All(sent => told.GetValueOrDefault(sent.Key) >= sent.Value);
    }
}
