using KaleyraBot.Core.Chat;

namespace KaleyraBot.Core.Ledger;

/// <summary>
/// What somebody typed and has not sent yet: kept on the server, so that cards carry ids only. Deleted some time after
/// <paramref name="At"/>.
/// </summary>
public sealed record Draft(string Id, Person Owner, IReadOnlyDictionary<string, string> Values, DateTimeOffset At)
{
    /// <summary>Of one owner; nobody has more forms open.</summary>
    public const int MostKept = 50;
}
