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
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }
    public string? Seal { get; set; }
}

/// <summary>A personal value of an entry. The database allows one change: salt and value become null.</summary>
internal sealed class AuditValueRow
{
    public long Seq { get; set; }
    public required string Name { get; set; }
    public required string Digest { get; set; }
    public string? Salt { get; set; }
    public string? Value { get; set; }
}

/// <summary>The one row that says where the chain ends; whoever appends holds it until the transaction ends.</summary>
internal sealed class AuditHeadRow
{
    public int Id { get; set; }
    public long Seq { get; set; }
    public required string Hash { get; set; }
    public string? Seal { get; set; }
}
