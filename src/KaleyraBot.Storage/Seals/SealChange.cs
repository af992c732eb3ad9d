using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Storage.Chain;

namespace KaleyraBot.Storage.Seals;

/// <summary>
/// The entries with which a new key, or an operator, vouches for what stands before: the end was looked at in that moment.
/// </summary>
internal static class SealChange
{
    public const string KeyChanged = "key changed";
    public const string Repaired = "repaired";

    /// <summary>The name under which an operator's repair says that it sealed an end which was not the bot's.</summary>
    public const string End = "AuditHead.Seal";

    public static AuditEntry Entry(string from, string to, DateTimeOffset at) =>
        new(at, Person.Bot.Id, KeyChanged, Detail(from, to));

    public static string Detail(string from, string to) => new JsonObject { ["from"] = from, ["to"] = to }.ToJsonString();

    public static bool Vouches(StoredEntry entry) => entry.Action == KeyChanged
        || (entry.Action == Repaired && entry.Detail.Contains($"\"{End}\"", StringComparison.Ordinal));
}
