namespace KaleyraBot.Tests.Storage;

/// <summary>SQLite, held to the contracts of the ledger.</summary>
public sealed class SqliteLedgerTests : LedgerContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteAuditTests : AuditContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteOutboxTests : OutboxContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteFenceTests : FenceContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteOutboxModelTests : OutboxModelContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteInboxTests : InboxContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteHoldsTests : HoldsContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteReferencesTests : ReferencesContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteWriterTests : WriterContract
{
    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}

public sealed class SqliteReaderTests : ReaderContract
{
    protected override bool IsServer => false;

    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}
