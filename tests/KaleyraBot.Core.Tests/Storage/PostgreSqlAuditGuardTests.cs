using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Storage;

[Needs(Needs.Postgres)]
public sealed class PostgreSqlAuditGuardTests : AuditGuardContract
{
    private const string Harmless = """CREATE FUNCTION harmless() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END;';""";

    protected override string Open => "DROP TRIGGER \"Audit_NoDelete\" ON \"Audit\"";

    protected override string Weaken => """
        DROP TRIGGER "Audit_NoDelete" ON "Audit";
        CREATE TRIGGER "Audit_NoDelete" BEFORE DELETE ON "Audit" FOR EACH ROW WHEN (OLD."Seq" > 1) EXECUTE FUNCTION "Audit_NoDelete"()
        """;

    protected override string Meddle => """"
        CREATE FUNCTION tidy() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM "AuditValues"; RETURN NEW; END;';
        CREATE TRIGGER "Tidy ""up""" AFTER INSERT ON "Requests" FOR EACH ROW EXECUTE FUNCTION tidy()
        """";

    protected override (string Name, string Sql) OpenHead => ("AuditHead_NoInsert", "DROP TRIGGER \"AuditHead_NoInsert\" ON \"AuditHead\"");

    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();

    public static TheoryData<string, string> Ways => new()
    {
        { "ALTER TABLE \"Audit\" DISABLE TRIGGER \"Audit_NoDelete\"", "the trigger Audit_NoDelete was changed" },
        { "ALTER TABLE \"Audit\" ENABLE REPLICA TRIGGER \"Audit_NoDelete\"", "the trigger Audit_NoDelete was changed" },
        { "ALTER TABLE \"Audit\" DISABLE TRIGGER USER", "the trigger Audit_NoUpdate was changed|the trigger Audit_NoDelete was changed|the trigger Audit_NoTruncate was changed" },
        {
            "CREATE OR REPLACE FUNCTION \"Audit_NoDelete\"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END;'",
            "the trigger Audit_NoDelete was changed"
        },
        {
            Harmless + "CREATE OR REPLACE TRIGGER \"Audit_NoDelete\" BEFORE DELETE ON \"Audit\" FOR EACH STATEMENT EXECUTE FUNCTION harmless()",
            "the trigger Audit_NoDelete was changed"
        },
        {
            "CREATE OR REPLACE TRIGGER \"Audit_NoUpdate\" BEFORE UPDATE OF \"Surface\" ON \"Audit\" FOR EACH STATEMENT EXECUTE FUNCTION \"Audit_NoUpdate\"()",
            "the trigger Audit_NoUpdate was changed"
        },
        {
            "CREATE OR REPLACE TRIGGER \"Audit_NoDelete\" AFTER DELETE ON \"Audit\" FOR EACH STATEMENT EXECUTE FUNCTION \"Audit_NoDelete\"()",
            "the trigger Audit_NoDelete was changed"
        },
        { "DROP TRIGGER \"Audit_NoTruncate\" ON \"Audit\"", "the trigger Audit_NoTruncate is missing" },
        {
            "CREATE RULE quiet AS ON DELETE TO \"AuditValues\" DO INSTEAD NOTHING",
            "there is a rule quiet, which the bot did not make"
        },
        {
            "ALTER TABLE \"AuditValues\" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY all_of_it ON \"AuditValues\" USING (true)",
            "there is a row security of the table AuditValues, which the bot did not make"
        },
    };

    [SkippableTheory]
    [MemberData(nameof(Ways))]
    public Task Verify_AGuardOpenedInAWayOfThisServer_IsFound(string sql, string meanings) => IsFoundAsync(sql, meanings.Split('|'));
}
