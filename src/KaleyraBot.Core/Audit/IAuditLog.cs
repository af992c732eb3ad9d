using System.Globalization;
using System.Text.Json.Serialization;

namespace KaleyraBot.Core.Audit;

/// <summary>
/// The audit, read. Each entry is chained to the one before by its hash, so that whoever changes one is found out; and sealed, so that
/// nobody without the key can chain them anew.
/// </summary>
public interface IAuditLog
{
    /// <summary>
    /// Entries, newest first, of one WhatsApp number or request where given, with a number below <paramref name="before"/> where given.
    /// </summary>
    Task<IReadOnlyList<AuditRecord>> PageAsync(string? waNumber, int? request, long? before, int take, CancellationToken cancellationToken);

    /// <summary>What people did with these requests (not what the bot did by itself), oldest first.</summary>
    Task<IReadOnlyList<AuditRecord>> DeedsAsync(IReadOnlyList<int> requests, CancellationToken cancellationToken);

    /// <summary>All entries as they stand at this moment, oldest first.</summary>
    IAsyncEnumerable<AuditRecord> AllAsync(CancellationToken cancellationToken);

    /// <summary>The newest entry of that action that is about no request, or null.</summary>
    Task<AuditRecord?> LastAsync(string action, CancellationToken cancellationToken);

    /// <summary>
    /// Computes the whole chain anew, up to the first entry that is not as it was written and, where there is a key, sealed.
    /// </summary>
    Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Holds every request and every delegation against the entries: which are not as those say, and in which part, in English.
    /// </summary>
    Task<IReadOnlyList<string>> CompareAsync(CancellationToken cancellationToken);
}

/// <summary>
/// One entry as it is kept. <paramref name="Seq"/> counts from 1 without gaps; <paramref name="At"/> is the text that was hashed
/// (UTC, seven decimals); hashes are SHA-256 in lower-case hex.
/// </summary>
public sealed record AuditRecord(
    long Seq,
    string At,
    string Actor,
    string Surface,
    string Action,
    int? Request,
    string? WaNumber,
    string Detail,
    IReadOnlyList<KeptValue> Values,
    string PreviousHash,
    string Hash)
{
    /// <summary>
    /// Id of a key, a colon, and what only that key makes of the hash (HMAC-SHA256); null on entries from before the seals.
    /// </summary>
    public string? Seal { get; init; }

    [JsonIgnore]
    public DateTimeOffset Time => DateTimeOffset.Parse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A personal value by name; null where there was none, or where it was erased.</summary>
    public string? ValueOf(string name) => Values.FirstOrDefault(value => value.Name == name)?.Value;
}

/// <summary>
/// A personal value beside its entry. Erased: value and salt are null, and the digest alone is left, from which nobody can guess the value.
/// </summary>
public sealed record KeptValue(string Name, string Digest, string? Salt, string? Value);

/// <summary>
/// What became of the check. <paramref name="Entries"/> are good, and the last of them has the hash <paramref name="Head"/>.
/// </summary>
public sealed record AuditVerdict(long Entries, int Erased, string Head, AuditFault? Fault)
{
    /// <summary>Whether there was a key to check the seals with.</summary>
    public bool SealsChecked { get; init; }

    /// <summary>Ids of keys that sealed entries of long ago and are not in the settings any more; later seals vouch for those.</summary>
    public IReadOnlyList<string> LostKeys { get; init; } = [];
}

/// <summary>The first thing that is not as it was written: at which entry, which part of it, and what that means, in English.</summary>
public sealed record AuditFault(long Seq, string Part, string Meaning);
