namespace KaleyraBot.Storage.Tables;

/// <summary>An entry of the audit; the database refuses to change or delete it.</summary>
internal sealed class AuditRow
{
    public long Seq { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Actor { get; set; }
    public required string Surface { get; set; }
    public required string Action { get; set; }
    public int? Request { get; set; }
    public string? WaNumber { get; set; }
    public required string Detail { get; set; }
    /// <summary>32 bytes; the hash that it follows is that of the entry before.</summary>
    public required byte[] Hash { get; set; }
    /// <summary>The id of the key (8 bytes) and what it made (32 bytes).</summary>
    public byte[]? Seal { get; set; }
}

/// <summary>
/// A personal value of an entry, with its salt; or, where it was erased, the digest of both. The database allows one change: from the one
/// to the other.
/// </summary>
internal sealed class AuditValueRow
{
    public long Seq { get; set; }
    public required string Name { get; set; }
    public byte[]? Salt { get; set; }
    public string? Value { get; set; }
    public byte[]? Digest { get; set; }
}

/// <summary>The one row that says where the chain ends; whoever appends holds it until the transaction ends.</summary>
internal sealed class AuditHeadRow
{
    public int Id { get; set; }
    public long Seq { get; set; }
    public required byte[] Hash { get; set; }
    public byte[]? Seal { get; set; }
}
