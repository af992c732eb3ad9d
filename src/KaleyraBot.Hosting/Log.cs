namespace KaleyraBot.Hosting;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning,
        "Nobody may approve: Access:Approvers is empty, so every request that needs an approval will expire.")]
    public static partial void NobodyApproves(ILogger log);

    [LoggerMessage(2, LogLevel.Information,
        "Without settings of section Access, everybody on the local page may approve and hold (Access:Approvers and Access:Admins are web:*).")]
    public static partial void DemoApproves(ILogger log);

    [LoggerMessage(3, LogLevel.Warning,
        "Access:Approvers lets in everybody (*) on more than one surface ({Surfaces}) and Access:Linked says of nobody which accounts are theirs: one person with an account on each may count twice, so two approvals are any two accounts. Name the accounts of each person under Access:Linked:<name>, or the approvers one by one.")]
    public static partial void CountsTwice(ILogger log, string surfaces);

    [LoggerMessage(4, LogLevel.Warning, "{Sentence} It stands in the environment and was passed over.")]
    public static partial void PassedOver(ILogger log, string sentence);

    [LoggerMessage(5, LogLevel.Information,
        "An account of Kaleyra is set, so what has no sign-in stays closed (404): the local page, and /api/messages for emulators. LocalPage:WithRealAccount=true opens both to this machine.")]
    public static partial void ClosedWithAccount(ILogger log);

    [LoggerMessage(6, LogLevel.Warning,
        "THE LOCAL PAGE IS OPEN WITHOUT A SIGN-IN, AND SO IS /api/messages WITHOUT MicrosoftAppId, WITH A REAL ACCOUNT OF KALEYRA BEHIND THEM (LocalPage:WithRealAccount). WHOEVER REACHES THIS PORT CHANGES REAL NUMBERS, AS ANYBODY: START NO TUNNEL AND NO PROXY TO IT.")]
    public static partial void OpenWithAccount(ILogger log);

    [LoggerMessage(7, LogLevel.Information, "Stopping: events that were answered and are still under way: {Count}. Waiting for them.")]
    public static partial void Waits(ILogger log, int count);

    [LoggerMessage(8, LogLevel.Warning,
        "Stopped before everything was done: events cut off: {Count}. Taken up at the next start: {Kept} of them.")]
    public static partial void CutOff(ILogger log, int count, int kept);

    [LoggerMessage(9, LogLevel.Error, "What was acknowledged before could not be taken up; the next try is in {Pause}.")]
    public static partial void NotTakenUp(ILogger log, TimeSpan pause, Exception exception);

    [LoggerMessage(10, LogLevel.Warning, "Counts of refused attempts could not be written to the audit.")]
    public static partial void NotWritten(ILogger log, Exception exception);

    [LoggerMessage(11, LogLevel.Warning, "The ledger could not be cleaned; the next try is in an hour.")]
    public static partial void NotCleaned(ILogger log, Exception exception);

    [LoggerMessage(12, LogLevel.Warning,
        "This process has no workers (Hosting:Workers is false): requests and answers are stored, and nothing is sent to Kaleyra or to chats, until a process with workers starts on this database. SQLite is held by one process at a time.")]
    public static partial void NoWorkers(ILogger log);

    [LoggerMessage(13, LogLevel.Information,
        "The local web chat is closed (404): it shows what one process says, and several share the work (Cluster:Enabled).")]
    public static partial void NoChatAmongSeveral(ILogger log);

    [LoggerMessage(22, LogLevel.Warning,
        "The receiver {Receiver} did not take entry {Entry} of the audit at try {Tries} ({Why}); the next try is in {Pause}.")]
    public static partial void NotTaken(ILogger log, string receiver, long entry, int tries, string why, TimeSpan pause);

    [LoggerMessage(23, LogLevel.Error,
        "The receiver {Receiver} wants no events any more ({Why}, at entry {Entry} of the audit): nothing is sent to it until the bot starts again. Correct its Url, or take Webhooks:{Receiver} out of the settings.")]
    public static partial void ReceiverGone(ILogger log, string receiver, long entry, string why);

    [LoggerMessage(24, LogLevel.Warning, "Events for {Receiver} could not be read or noted; they are tried again.")]
    public static partial void FeedBroke(ILogger log, string receiver, Exception exception);

    [LoggerMessage(21, LogLevel.Warning, "The figures of the ledger could not be read; the next try is in {Pause}.")]
    public static partial void NoFigures(ILogger log, TimeSpan pause, Exception exception);

    [LoggerMessage(14, LogLevel.Information,
        "Stopping: /readyz says so, and calls are still taken for {Drain} (Cluster:Drain), until nobody sends any more here.")]
    public static partial void Drains(ILogger log, TimeSpan drain);

    [LoggerMessage(15, LogLevel.Information, "A secret in a file changed, and is taken up.")]
    public static partial void SecretsChanged(ILogger log);

    [LoggerMessage(16, LogLevel.Warning, "A file of a secret cannot be used any more; the bot goes on with what it held before. {Problems}")]
    public static partial void SecretsUnreadable(ILogger log, string problems);

    [LoggerMessage(40, LogLevel.Information, "Accounts of Kaleyra: {Accounts}.")]
    public static partial void Accounts(ILogger log, string accounts);

    [LoggerMessage(41, LogLevel.Information,
        "May ask: {Requesters}. May approve: {Approvers}. May stop everything: {Admins}. May only look: {Auditors}. People with linked identities: {Linked}.")]
    public static partial void Roles(ILogger log, string requesters, string approvers, string admins, string auditors, int linked);

    [LoggerMessage(42, LogLevel.Information,
        "Approvals needed: {Required}; {Expire} to decide, {Reminder}; break glass {BreakGlass}; walls (Approvals:Deny, Approvals:AllowedHosts): {Walls}.")]
    public static partial void Policy(ILogger log, string required, string expire, string reminder, string breakGlass, int walls);

    [LoggerMessage(43, LogLevel.Information, "Approvers are asked in {Channels}.")]
    public static partial void Channels(ILogger log, string channels);

    [LoggerMessage(44, LogLevel.Information, "Doors: Teams {Teams}; Slack {Slack}; local page {Page}.")]
    public static partial void Doors(ILogger log, string teams, string slack, string page);

    [LoggerMessage(45, LogLevel.Warning, "Nobody can reach the bot: no door is open. To open one, {Way}.")]
    public static partial void NobodyReachesIt(ILogger log, string way);
}
