using System.Collections.Concurrent;
using KaleyraBot.Doors.Turns;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>Alone in the process: what it measures is the memory of the whole.</summary>
[CollectionDefinition(FuzzAlone.Name, DisableParallelization = true)]
public sealed class FuzzAlone
{
    internal const string Name = "alone";
}

/// <summary>
/// The real bot with all three doors open, before a world that calls and answers anything: no call may fail it, hold it up or leave
/// something behind, and nothing may reach Kaleyra that nobody admitted has asked for.
/// </summary>
[Collection(FuzzAlone.Name)]
[Needs(Needs.Host)]
public class FuzzTests(ITestOutputHelper output)
{
    private const int AtOnce = 8;
    private const int Shown = 10;

    /// <summary>What a half of the run may leave in memory: with the calls of a night, some bytes each.</summary>
    private const long MostGrowth = 16 * 1024 * 1024;

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    private readonly ConcurrentQueue<string> _failures = new();

    /// <summary>Where nobody says how many calls.</summary>
    private protected virtual int InCI => 20_000;

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    [SkippableFact]
    public async Task AnyCalls_AtAllDoors_AreAnsweredAndLeaveNothingBehind()
    {
        var settings = FuzzSettings.Read(InCI);
        output.WriteLine(settings.ToString());
        var log = new FuzzLog();
        await using var world = await FuzzWorld.StartAsync(settings.Seed);
        await using var bot = await TestBot.StartAsync(CreateDatabase(), services =>
            services.AddSingleton<ILoggerProvider>(log), [.. world.Settings, TestBot.Counting]);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = bot.Url,
            Timeout = Timeout.InfiniteTimeSpan
        };
        List<long> memory = [];

        foreach (var half in settings.Halves)
        {
            await Parallel.ForEachAsync(half, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
                await CallAsync(settings.Seed, number, world, http));
            await bot.Services.GetRequiredService<TurnScheduler>().EndedAsync().WaitAsync(Bound);
            memory.Add(Memory());
        }

        output.WriteLine($"{world.Calls} calls reached Kaleyra; memory after each half: {string.Join(", ", memory.Select(bytes => $"{bytes / 1024} KiB"))}");
        string[] problems =
        [
            .. _failures,
            .. log.Kept.Select(line => $"In the log: {line}"),
            .. world.Wrong.Select(call => $"At Kaleyra: {call}"),
            .. memory[^1] - memory[0] > MostGrowth ? [$"The second half left {memory[^1] - memory[0]} bytes in memory."] : Array.Empty<string>(),
            .. world.Calls == 0 && settings.Only is null ? ["No change reached Kaleyra: nothing was tried in earnest."] : Array.Empty<string>(),
        ];
        Assert.True(problems.Length == 0, $"{settings}\n{string.Join("\n\n", problems)}");
    }

    private async Task CallAsync(int seed, int number, FuzzWorld world, HttpClient http)
    {
        var call = FuzzCall.Make(seed, number, world);
        try
        {
            using var answer = await http.SendAsync(call.Request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Bound);
            var status = (int)answer.StatusCode;
            if (answer.Content.Headers.ContentType?.MediaType != "text/event-stream")
            {
                await answer.Content.ReadAsByteArrayAsync().WaitAsync(Bound);
            }
            // 501: an invoke that no version of the bot knows.
            if (status is >= 500 and not 501 || (call.MustBeRefused && status < 400))
            {
                await FailAsync(number, call, $"answered {status}{(call.MustBeRefused ? " without a proof of where it came from" : "")}");
            }
        }
        catch (Exception failure) when (failure is TimeoutException or HttpRequestException or IOException)
        {
            await FailAsync(number, call, $"had no answer: {failure.Message}");
        }
        finally
        {
            call.Request.Dispose();
        }
    }

    private async Task FailAsync(int number, FuzzCall call, string how)
    {
        if (_failures.Count < Shown)
        {
            var body = call.Request.Content is { } content ? await content.ReadAsStringAsync() : "";
            _failures.Enqueue($"Call {number} {how}: {call.Request.Method} {call.Request.RequestUri?.PathAndQuery} {body[..Math.Min(body.Length, 2000)]}");
        }
    }

    private static long Memory()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
