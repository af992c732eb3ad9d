using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Kills;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The same scenarios, with the ledger in PostgreSQL.</summary>
[Needs(Needs.Postgres)]
public sealed class HoldOnPostgreSqlTests : HoldTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class OneHumanOnPostgreSqlTests : OneHumanTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class ForgedKeyOnPostgreSqlTests : ForgedKeyTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class StoppedBotOnPostgreSqlTests : StoppedBotTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Needs(Needs.Postgres)]
public sealed class PolicyNoteOnPostgreSqlTests : PolicyNoteTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}

[Collection(Killings.Other)]
[Needs(Needs.Postgres)]
public sealed class KilledBotOnPostgreSqlTests : KilledBotTests
{
    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}
