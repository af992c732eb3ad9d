using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Storage;
using Xunit.Abstractions;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>The same with the ledger in PostgreSQL, which takes other texts and other times; a part of the calls shows that.</summary>
[Collection(FuzzAlone.Name)]
[Needs(Needs.Postgres)]
public sealed class FuzzOnPostgreSqlTests(ITestOutputHelper output) : FuzzTests(output)
{
    private protected override int InCI => 4_000;

    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();
}
