using System.Text.Json.Serialization;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Hosting.Background;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Kaleyra;
using KaleyraBot.Storage;

namespace KaleyraBot.Hosting.Observing;

/// <summary>What <c>/healthz</c> and <c>/readyz</c> answer: one word, a sentence, and what is wrong.</summary>
/// <param name="Status"><c>alive</c>; or <c>ready</c>, <c>degraded</c> (ready, but not for everything), <c>unready</c>.</param>
/// <param name="Message">The same for people.</param>
/// <param name="Problems">What is wrong; empty where nothing is.</param>
internal sealed record Health(string Status, string Message, IReadOnlyList<Health.Problem> Problems)
{
    /// <summary>How many numbers are held; null where nobody looked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Holds { get; init; }

    public static readonly Health Alive = new("alive", "alive", []);

    [JsonIgnore]
    public bool IsReady => Status != "unready";

    /// <summary>
    /// A part of the bot (<c>process</c>, <c>worker</c>, <c>cluster</c>, <c>database</c>, <c>kaleyra</c>), and what is wrong with it.
    /// </summary>
    internal sealed record Problem(string Part, string Message);

    /// <summary>A process without workers is ready when the database answers; that it has none, it says.</summary>
    public static async Task<Health> AskAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var problems = await ProblemsAsync(services, cancellationToken);
        if (problems.Count > 0)
        {
            return new("unready", problems[0].Message, problems);
        }
        // An account that does not answer is no reason to take the bot from those that do.
        var accounts = services.GetRequiredService<AccountCircuits>().Troubles;
        var holds = (await services.GetRequiredService<IHolds>().ListAsync(cancellationToken)).Count;
        return new(
            accounts is [] ? "ready" : "degraded", Say(services, holds, accounts),
            [.. accounts.Select(account => new Problem("kaleyra", $"Kaleyra does not answer for {account}"))])
        { Holds = holds };
    }

    private static async Task<List<Problem>> ProblemsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        Add(services.GetRequiredService<DrainService>().IsStopping, "process", "The process is about to stop.");
        Add(Works(services) && !services.GetRequiredService<Owners>().IsHealthy, "worker", "The worker is not running.");
        Add(!services.GetRequiredService<IPlacement>().IsIn, "cluster", "The process is not in the cluster.");
        Add(!await services.GetRequiredService<ILedgerHealth>().AnswersAsync(cancellationToken), "database", "The database does not answer.");
        return problems;

        void Add(bool isWrong, string part, string message)
        {
            if (isWrong)
            {
                problems.Add(new(part, message));
            }
        }
    }

    /// <summary>Who held what and why is nobody's business here; that something is held, is.</summary>
    private static string Say(IServiceProvider services, int holds, IReadOnlyList<string> accounts) => string.Concat(
        holds > 0 ? $"ready, holds: {holds}" : "ready",
        !Works(services) ? ", without workers" : services.GetRequiredService<IPlacement>().IsShared ? ", in the cluster" : "",
        accounts is [] ? "" : $", degraded: Kaleyra does not answer for {string.Join(", ", accounts)}");

    private static bool Works(IServiceProvider services) => services.GetRequiredService<HostingSettings>().Workers;
}
