using Microsoft.Extensions.Logging;

namespace KaleyraBot.Storage;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "The ledger is {Path}; {Applied} migrations were applied.")]
    public static partial void Prepared(ILogger log, string path, int applied);

    [LoggerMessage(2, LogLevel.Debug, "Cleaned the ledger: {Deliveries} old deliveries, {Drafts} old drafts, {Fences} old fences, {Messages} old messages, {References} old references.")]
    public static partial void Cleaned(ILogger log, int deliveries, int drafts, int fences, int messages, int references);

    [LoggerMessage(5, LogLevel.Debug,
        "Forgot {Values} personal values of the audit and those of {Requests} requests, which were older than Audit:KeepValuesFor.")]
    public static partial void Forgotten(ILogger log, int values, int requests);

    [LoggerMessage(6, LogLevel.Critical,
        "THE END OF THE AUDIT IS NOT SEALED BY THIS BOT: somebody changed it, or the key that sealed it is in neither Audit:Key nor Audit:FormerKeys. No change is sent until audit verify was looked at and audit repair --yes was run.")]
    public static partial void StrangeEnd(ILogger log);

    [LoggerMessage(3, LogLevel.Warning, "The ledger's database does not answer.")]
    public static partial void Unhealthy(ILogger log, Exception exception);

    [LoggerMessage(4, LogLevel.Information,
        "Effect {Effect} was not stored as begun, finished or postponed: it is done already, its number is held, or its request changed.")]
    public static partial void Fenced(ILogger log, long effect);

    [LoggerMessage(7, LogLevel.Critical,
        "The kept delivery {Delivery} does not carry the seal of this bot: somebody changed it, or the key that sealed it is in neither Audit:Key nor Audit:FormerKeys. It is not handled.")]
    public static partial void ForgedDelivery(ILogger log, string delivery);

    [LoggerMessage(8, LogLevel.Information,
        "The keys of the audit changed in the settings: from now on the key {Key} seals, unless it was replaced before.")]
    public static partial void KeyTaken(ILogger log, string key);

    [LoggerMessage(9, LogLevel.Error, "The keys of the audit changed in the settings, and are not taken up: the bot goes on with those from before. {Why}")]
    public static partial void KeyNotTaken(ILogger log, string why);

    [LoggerMessage(10, LogLevel.Warning,
        "Audit:Key is the key {Key}, which was replaced in this audit, so the bot goes on with the one after it ({Successor}). "
        + "Set Audit:Key to that, or to a new one.")]
    public static partial void KeyReplaced(ILogger log, string key, string successor);
}
