using System.Globalization;
using KaleyraBot.Core.Access;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;
using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Hosting;

/// <summary>
/// By which accounts, roles and rules this process goes, in a few lines of the log: who reads them sees a setting that did not arrive.
/// Names, counts and rules only; no key, no token.
/// </summary>
internal static class StartSummary
{
    private const int MostNamed = 5;

    public static void Announce(ILogger log, IServiceProvider services, HostingSettings hosting, LocalPage page)
    {
        var (access, policy) = (services.GetRequiredService<AccessPolicy>(), services.GetRequiredService<ApprovalPolicy>());
        Log.Accounts(log, Accounts(services.GetRequiredService<NumberBook>()));
        Log.Roles(log, People(access.Requesters, "everybody whom a door lets in"), People(access.Approvers, "nobody"),
            People(access.Admins, "nobody"), People(access.Auditors, "nobody"), access.Linked.Count);
        Log.Policy(log, Required(policy), TimeText.Write(policy.ExpireAfter), Reminder(policy), policy.BreakGlass ? "on" : "off",
            policy.Deny.Count + policy.AllowedHosts.Count);
        Log.Channels(log, policy.Channels.Count == 0 ? "the conversation of the request"
            : string.Join(", ", policy.Channels.Select(channel => $"{channel.Key} in {channel.Value.Value}")));
        var doors = services.GetRequiredService<OpenDoors>();
        Log.Doors(log, State(doors.Teams, hosting.Teams), State(doors.Slack, hosting.Slack), page.HasChat ? "open" : "closed");
        if (!doors.Any)
        {
            Log.NobodyReachesIt(log, OpenDoors.Way);
        }
    }

    private static string State(bool open, bool routed) => open ? "open" : routed ? "closed, it has no credentials" : "closed by section Hosting";

    private static string Accounts(NumberBook book) => string.Join("; ", book.Accounts.Select(account =>
        account.Numbers.Count == 0 ? $"{account.Name} with every valid number" : $"{account.Name} with {Some([.. account.Numbers.Select(Name)])}"));

    private static string Name(WaNumber number) => number.Alias == number.Number ? number.Number : $"{number.Number} ({number.Alias})";

    private static string People(IReadOnlyList<string> entries, string none) => entries.Count == 0 ? none : Some(entries);

    private static string Some(IReadOnlyList<string> all) => all.Count <= MostNamed ? string.Join(", ", all)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all.Take(MostNamed))} and {all.Count - MostNamed} more");

    private static string Required(ApprovalPolicy policy) => string.Join(", ", policy.Required.OrderBy(entry => entry.Key == ApprovalPolicy.Rest)
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{(entry.Key == ApprovalPolicy.Rest ? "the rest" : entry.Key)} {entry.Value}")));

    private static string Reminder(ApprovalPolicy policy) =>
        policy.RemindAfter < policy.ExpireAfter ? $"a reminder after {TimeText.Write(policy.RemindAfter)}" : "no reminder before that";
}
