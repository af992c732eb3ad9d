using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Storage.Backup;

[Needs(Needs.Postgres)]
public sealed class PostgreSqlBackupTests : BackupContract
{
    private protected override ITestDatabase CreateDatabase(bool isEmpty) => new PostgreSqlTestDatabase { IsCopied = !isEmpty };
}
