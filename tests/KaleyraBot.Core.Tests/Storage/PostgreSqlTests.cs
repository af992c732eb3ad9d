using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Storage;

/// <summary>PostgreSQL, held to the contracts of the ledger.</summary>
[Needs(Needs.Postgres)]
public sealed class PostgreSqlLedgerTests : LedgerContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlAuditTests : AuditContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlOutboxTests : OutboxContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlFenceTests : FenceContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlOutboxModelTests : OutboxModelContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlInboxTests : InboxContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlHoldsTests : HoldsContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlReferencesTests : ReferencesContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlWriterTests : WriterContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PostgreSqlReaderTests : ReaderContract
{
    protected override bool IsServer => true;

    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}
