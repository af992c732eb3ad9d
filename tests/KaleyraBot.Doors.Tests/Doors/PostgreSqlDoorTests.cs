using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Doors;

/// <summary>The same doors, with the ledger in PostgreSQL.</summary>
[Needs(Needs.Postgres)]
public sealed class TeamsDoorOnPostgreSqlTests : TeamsDoorTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class SlackDoorOnPostgreSqlTests : SlackDoorTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class WebDoorOnPostgreSqlTests : WebDoorTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class TeamsApprovalOnPostgreSqlTests : TeamsApprovalTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class SlackApprovalOnPostgreSqlTests : SlackApprovalTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class WebApprovalOnPostgreSqlTests : WebApprovalTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}
