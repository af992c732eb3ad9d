using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>
/// A bot with two accounts of Kaleyra, <c>slow</c> and <c>well</c>, each on a sandbox of its own with as many numbers as a test asks for.
/// </summary>
internal sealed class TwoAccounts : IAsyncDisposable
{
    private readonly SandboxServer _slow;
    private readonly SandboxServer _well;

    private TwoAccounts(SandboxServer slow, SandboxServer well, TestBot bot) => (_slow, _well, Bot) = (slow, well, bot);

    public TestBot Bot { get; }

    public SandboxState Slow => _slow.State;

    public SandboxState Well => _well.State;

    private ILedger Ledger => Bot.Services.GetRequiredService<ILedger>();

    public static async Task<TwoAccounts> StartAsync(int numbers, params (string Key, string Value)[] more)
    {
        var (slow, well) = (await SandboxServer.StartAsync(), await SandboxServer.StartAsync());
        var bot = await TestBot.StartAsync([("LocalPage:WithRealAccount", "true"), .. Account("slow", slow, numbers), .. Account("well", well, numbers), .. more]);
        return new(slow, well, bot);
    }

    public static string Number(string account, int i) => $"+9198765{(account == "slow" ? 1 : 2)}{i:0000}";

    /// <summary>Asks for a change of the i-th number.</summary>
    public async Task<int> AskAsync(string account, int i)
    {
        var request = Sample.Request(Guid.CreateVersion7().ToString(), Number(account, i)) with { Account = account, Changes = [new("about", "Open till 9")], Place = new("web:general") };
        var stored = await Ledger.SubmitAsync(
            request, RequestSteps.Submitted(request), asked =>
                [new Effect.Apply(asked.Number, asked.WaNumber), .. RequestSteps.Shows(asked)], CancellationToken.None);
        return stored.Request.Number;
    }

    public async Task<UpdateRequest> FindAsync(int number) => (await Ledger.FindAsync(number, CancellationToken.None))!;

    /// <summary>Waits until it stands like this.</summary>
    public Task<UpdateRequest> UntilAsync(int number, Func<UpdateRequest, bool> stands) =>
        Eventually.SeesAsync(() => FindAsync(number), stands,
        request => $"{request.Id} is {request.State}, {request.Result}, after {request.Attempts} attempts.");

    public async ValueTask DisposeAsync()
    {
        // What hangs hangs up, so that the bot need not wait for it.
        await _slow.DisposeAsync();
        await Bot.DisposeAsync();
        await _well.DisposeAsync();
    }

    private static IEnumerable<(string Key, string Value)> Account(string name, SandboxServer sandbox, int numbers)
    {
        // The two of the sandbox's own are the same in both.
        var demo = sandbox.State.Profiles.Select(profile => profile.Number).ToList();
        foreach (var i in Enumerable.Range(0, numbers))
        {
            sandbox.State.Seed(new(Number(name, i), $"{name} {i}", new Dictionary<string, string>()));
        }
        return sandbox.Settings(name).Where(setting =>
            !demo.Any(number => setting.Key.EndsWith(number, StringComparison.Ordinal))).Select(setting => (setting.Key, setting.Value!));
    }
}
