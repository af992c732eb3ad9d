namespace KaleyraBot.Tests.Storage;

public sealed class SqliteAuditGuardTests : AuditGuardContract
{
    protected override string Open => "DROP TRIGGER \"Audit_NoDelete\"";

    protected override string Weaken => """
        DROP TRIGGER "Audit_NoDelete";
        CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON "Audit" WHEN OLD."Seq" > 1
        BEGIN SELECT RAISE(ABORT, 'The audit is append-only.'); END
        """;

    protected override string Meddle => """"
        CREATE TRIGGER "Tidy ""up""" AFTER INSERT ON "Requests" BEGIN DELETE FROM "AuditValues"; END
        """";

    protected override (string Name, string Sql) OpenHead => ("AuditHead_NoReplace", "DROP TRIGGER \"AuditHead_NoReplace\"");

    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();
}
