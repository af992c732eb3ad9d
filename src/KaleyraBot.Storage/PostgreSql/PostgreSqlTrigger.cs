namespace KaleyraBot.Storage.PostgreSql;

/// <summary>A trigger that guards the audit, and the function that it calls.</summary>
/// <param name="Name">Of the trigger.</param>
/// <param name="Table">On which table.</param>
/// <param name="Event">Before what.</param>
/// <param name="Body">What the function does, in PL/pgSQL.</param>
/// <param name="EachRow">Whether for each row, or for each statement.</param>
internal sealed record PostgreSqlTrigger(string Name, string Table, string Event, string Body, bool EachRow = false)
{
    public const string Kind = "trigger";

    private const string Refuse = "BEGIN RAISE EXCEPTION 'The audit is append-only.'; END;";

    private const string OnlyErase = """
        BEGIN
            IF NEW."Seq" <> OLD."Seq" OR NEW."Name" <> OLD."Name" OR OLD."Value" IS NULL
                OR NEW."Salt" IS NOT NULL OR NEW."Value" IS NOT NULL OR octet_length(NEW."Digest") IS DISTINCT FROM 32 THEN
                RAISE EXCEPTION 'The audit is append-only; its values can only be erased.';
            END IF;
            RETURN NEW;
        END;
        """;

    private const string OnlyForward = """
        BEGIN
            IF NEW."Seq" < OLD."Seq" OR NEW."Id" <> 1 THEN
                RAISE EXCEPTION 'The audit is append-only.';
            END IF;
            RETURN NEW;
        END;
        """;

    /// <summary>As the server's catalogue codes it (<c>pg_trigger.tgtype</c>): row 1, before 2, insert 4, delete 8, update 16, truncate
    /// 32.</summary>
    private int Type => 2 + (EachRow ? 1 : 0) + Event switch { "INSERT" => 4, "DELETE" => 8, "UPDATE" => 16, _ => 32 };

    public static IReadOnlyList<PostgreSqlTrigger> All { get; } =
    [
        new("Audit_NoUpdate", "Audit", "UPDATE", Refuse),
        new("Audit_NoDelete", "Audit", "DELETE", Refuse),
        new("Audit_NoTruncate", "Audit", "TRUNCATE", Refuse),
        new("AuditValues_OnlyErase", "AuditValues", "UPDATE", OnlyErase.ReplaceLineEndings("\n"), EachRow: true),
        new("AuditValues_NoDelete", "AuditValues", "DELETE", Refuse),
        new("AuditValues_NoTruncate", "AuditValues", "TRUNCATE", Refuse),
        new("AuditHead_OnlyForward", "AuditHead", "UPDATE", OnlyForward.ReplaceLineEndings("\n"), EachRow: true),
        new("AuditHead_NoInsert", "AuditHead", "INSERT", Refuse),
        new("AuditHead_NoDelete", "AuditHead", "DELETE", Refuse),
        new("AuditHead_NoTruncate", "AuditHead", "TRUNCATE", Refuse),
    ];

    public string Function =>
        $"""CREATE OR REPLACE FUNCTION "{Name}"() RETURNS trigger LANGUAGE plpgsql AS $guard${Body}$guard$;""";

    public string Create =>
        $"""CREATE TRIGGER "{Name}" BEFORE {Event} ON "{Table}" FOR EACH {(EachRow ? "ROW" : "STATEMENT")} EXECUTE FUNCTION "{Name}"();""";

    /// <summary>What the catalogue says where it is as it was made: enabled, and for all rows and columns.</summary>
    public string Stored => $"{Table} {Type} O {Body} true";
}
