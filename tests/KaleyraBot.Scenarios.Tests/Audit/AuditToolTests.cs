using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;
using KaleyraBot.Tools;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Audit;

/// <summary>
/// The tools as an operator runs them, beside a bot that has the database open; one of each outcome in a process of its own.
/// </summary>
[Needs(Needs.Process)]
public class AuditToolTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
    private ITestDatabase _database = null!;
    private TestStore? _bot;

    private TestStore Bot => _bot!;

    /// <summary>Where the bot keeps its ledger.</summary>
    private protected virtual ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    public async Task InitializeAsync()
    {
        _database = CreateDatabase();
        _bot = await _database.OpenAsync(new FakeTimeProvider(Sample.Start));
        var asked = Sample.Request("a") with { State = RequestState.Declined, Changes = [new("about", "Open \"till\" 9,\nor 10"), new("contact_email", "a@b.in")] };
        var entry = Sample.Entry() with { Detail = AuditDetail.Of(asked), Values = AuditDetail.Values(asked), Name = "=HYPERLINK(1)" };
        await Bot.Ledger.SubmitAsync(asked, entry, _ => [], CancellationToken.None);
        await Bot.Ledger.NoteAsync(1, Sample.Entry("declined") with { Reason = "@all" }, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await (_bot?.DisposeAsync() ?? default);
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [SkippableTheory]
    [InlineData(0, "The audit is whole: 2 entries", "verify")]
    [InlineData(1, "This puts the triggers that guard the audit back", "repair")]
    [InlineData(2, "There is no command called frobnicate of kaleyrabot audit.\n", "frobnicate")]
    public async Task AuditTool_InAProcess_EndsWithItsCodeAndSpeaksWhereItBelongs(int code, string sentence, params string[] words)
    {
        var run = await ToolRun.RunAsync(
            ["audit", .. words],
            [.. Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!))]);
        Assert.Equal(code, run.Code);
        Assert.StartsWith(sentence, code == 0 ? run.Said : run.Errors, StringComparison.Ordinal);
        Assert.Equal("", code == 0 ? run.Errors : run.Said);
    }

    [SkippableFact]
    public async Task Verify_AWholeAudit_SaysSoWithItsHead()
    {
        var head = (await Bot.Audit.VerifyAsync(CancellationToken.None)).Head;
        Assert.Equal(
            (0, $"The audit is whole: 2 entries, each as it was written (0 personal values erased).\nEvery entry is sealed.\nHead: 2:{head}\n", ""), await RunAsync("verify"));
        Assert.Equal(0, (await RunAsync("verify", "--head", $"2:{head}")).Code);
        Assert.Equal(
            (1, "", $"The chain is whole in itself, but entry 2 is not the one that was noted: the audit was replaced or cut off.\n"),
            await RunAsync("verify", "--head", $"2:{new string('0', 64)}"));
    }

    [SkippableFact]
    public async Task Verify_ATamperedAudit_SaysWhere()
    {
        await Bot.DropTriggerAsync("AuditValues", "OnlyErase");
        await Bot.ExecuteAsync("UPDATE \"AuditValues\" SET \"Value\" = '@alk' WHERE \"Seq\" = 2");
        var first = (await Bot.Audit.PageAsync(null, null, 2, 1, CancellationToken.None))[0];
        Assert.Equal(
            (1, "", $"""
                The audit is broken at entry 2 (content): something in it, or in its personal values, was changed, added or removed after it was written.
                What stands before it is as it was written, 1 entry; the last good hash is {first.Hash}.
                The guard of the audit is open, so that entries can be changed or deleted: the trigger AuditValues_OnlyErase is missing.
                The chain is not valid either, as said above.
                Find out who opened it; then audit repair --yes closes it again, and notes that in the audit.

                """), await RunAsync("verify"));
    }

    [SkippableFact]
    public async Task Verify_AnOpenGuard_SaysSoUntilItIsRepaired()
    {
        var head = (await Bot.Audit.VerifyAsync(CancellationToken.None)).Head;
        await Bot.DropTriggerAsync("Audit", "NoDelete");
        var open = (1, "", $"""
            The guard of the audit is open, so that entries can be changed or deleted: the trigger Audit_NoDelete is missing.
            The chain is valid all the same: 2 entries, head 2:{head}. Compare an entry noted earlier: audit verify --head <number>:<hash>.
            Find out who opened it; then audit repair --yes closes it again, and notes that in the audit.

            """);
        Assert.Equal(open, await RunAsync("verify", "--head", $"2:{head}"));

        Assert.Equal(
            (1, "", "This puts the triggers that guard the audit back as they were made, seals its end as it now stands, and notes that in the audit. Look with audit verify first, then add --yes to do it.\n"), await RunAsync("repair"));
        Assert.Equal(open, await RunAsync("verify"));
        Assert.Equal(
            (0, "The guard of the audit is closed again. Found, and noted in the audit: the trigger Audit_NoDelete is missing.\n", ""), await RunAsync("repair", "--yes"));
        Assert.Equal((0, "The guard of the audit is whole; nothing was done.\n", ""), await RunAsync("repair", "--yes"));
        Assert.Equal((0, 3), ((await RunAsync("verify")).Code, (await Bot.Audit.VerifyAsync(CancellationToken.None)).Entries));
    }

    [SkippableFact]
    public async Task Export_Json_LetsAnOutsiderComputeTheChain()
    {
        await Bot.Eraser.EraseAsync(new Erasure.OfEmail("a@b.in"), "console", CancellationToken.None);
        var (code, json, _) = await RunAsync("export", "--format", "json");
        Assert.Equal(0, code);
        var entries = JsonNode.Parse(json)!.AsArray();
        Assert.Equal(3, entries.Count);
        Assert.Equal(Outsider.Head(entries, Sample.Key), (await Bot.Audit.VerifyAsync(CancellationToken.None)).Head);
        Assert.DoesNotContain("a@b.in", json, StringComparison.Ordinal);

        Assert.Throws<InvalidOperationException>(() => Outsider.Head(entries, Sample.Key + "x"));
        entries[0]!["values"]![0]!["value"] = "Open till 10";
        Assert.Throws<InvalidOperationException>(() => Outsider.Head(entries, Sample.Key));
    }

    [SkippableFact]
    public async Task Export_Csv_HoldsEveryTextAndNoFormula()
    {
        var file = Path.Combine(_folder, "audit.csv");
        var (code, said, _) = await RunAsync("export", "--format", "csv", file);
        Assert.Equal((0, $"{file} holds the audit. It contains personal values: keep it as safe as the database.\n"), (code, said));

        var rows = Outsider.Rows(await File.ReadAllTextAsync(file));
        Assert.Equal(["seq", "at", "actor", "name", "surface", "action", "request", "wa_number", "changes", "reason", "message", "detail", "erased", "previous_hash", "hash", "seal"], rows[0]);
        Assert.Equal(["1", "web:asha", "'=HYPERLINK(1)", "web", "WA-1", "'+919876543210"], [rows[1][0], rows[1][2], rows[1][3], rows[1][4], rows[1][6], rows[1][7]]);
        Assert.Equal("about.after: Open \"till\" 9,\nor 10\ncontact_email.after: a@b.in", rows[1][8]);
        Assert.Equal(["'@all", rows[1][14]], [rows[2][9], rows[2][13]]);
        Assert.Equal(3, rows.Count);
    }

    [SkippableFact]
    public async Task Erase_WithoutYes_AsksAndDoesNothing()
    {
        var (code, _, error) = await RunAsync("erase", "--number", Sample.Number);
        Assert.Equal((1, $"This forgets the values of {Sample.Number} for good: in the audit, in requests that have ended, and as last known values. Add --yes to do it.\n"), (code, error));
        Assert.Equal(0, (await Bot.Audit.VerifyAsync(CancellationToken.None)).Erased);
    }

    [SkippableFact]
    public async Task Erase_ANumber_SaysWhatWasForgottenAndWhatNotYet()
    {
        await Bot.Ledger.SubmitAsync(Sample.Request("waits"));
        var (code, said, _) = await RunAsync("erase", "--number", Sample.Number, "--yes");
        Assert.Equal((0, $"""
            Erased 4 values of the audit of {Sample.Number}, and those of 1 request. The chain is still valid.
            Not erased, because they have not ended yet: WA-2. Cancel them or wait, then erase again.

            """), (code, said));
        Assert.Null((await Bot.Audit.VerifyAsync(CancellationToken.None)).Fault);
    }

    [SkippableFact]
    public async Task Verify_RowsThatSomebodyWrotePastTheBot_SaysWhichAndInWhichPart()
    {
        await Bot.ExecuteAsync("""
            UPDATE "Requests" SET "RequesterId" = 'web:mallory' WHERE "Number" = 1;
            INSERT INTO "Delegations" ("To", "From", "Until") VALUES ('WEB:MALLORY', 'web:ben', '2027-01-01T00:00:00.0000000Z')
            """);
        Assert.Equal(
            (1, "", """
                Not as the audit says: 2 rows of the database.
                  WA-1: the requester is another
                  delegation from web:ben to WEB:MALLORY: nobody delegated that

                """), await RunAsync("verify"));
    }

    [SkippableFact]
    public async Task Verify_ForAScript_IsOneObject()
    {
        var verdict = await Bot.Audit.VerifyAsync(CancellationToken.None);
        var (code, said, _) = await RunAsync("verify", "--json");
        Assert.Equal(0, code);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$"""{"whole":true,"entries":2,"erased":0,"sealsChecked":true,"head":"2:{{verdict.Head}}","problems":[]}"""), JsonNode.Parse(said)));

        await Bot.DropTriggerAsync("Audit", "NoDelete");
        var (broken, about, _) = await RunAsync("verify", "--json");
        Assert.Equal((1, false), (broken, JsonNode.Parse(about)!["whole"]!.GetValue<bool>()));
        Assert.Contains("Audit_NoDelete is missing", JsonNode.Parse(about)!["problems"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Verify_WithoutTheKey_ChecksTheLinksAndSaysSo()
    {
        var (code, said, _) = await RunAsync(["verify"], [.. Settings.Where(setting => setting.Key != "Audit:Key")]);
        Assert.Equal(0, code);
        Assert.Contains("Its seals were not checked, because there is no key: set Audit:Key as the bot has it.", said, StringComparison.Ordinal);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Export_OverAFileThatOthersCanRead_TakesThatFromThem()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other rights.");
        var file = Path.Combine(_folder, "old.json");
        await File.WriteAllTextAsync(file, new string('x', 100_000));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Assert.Equal(0, (await RunAsync("export", file, "--format", "json")).Code);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(2, JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsArray().Count);
    }

    [SkippableTheory]
    [InlineData(2, "There is no option called --tail of kaleyrabot audit verify.", "verify", "--tail")]
    [InlineData(2, "There is no option called --heat of kaleyrabot audit verify: did you mean --head?", "verify", "--heat", "1:a")]
    [InlineData(2, "There is no command called verfy of kaleyrabot audit: did you mean verify?", "verfy")]
    [InlineData(2, "kaleyrabot audit takes one of these: verify, repair, export, erase.")]
    [InlineData(2, "Write either --number or --email", "erase", "--yes")]
    [InlineData(2, "Argument 'xml' not recognized. Must be one of:", "export", "--format", "xml")]
    [InlineData(2, "Write the number as +919876543210, or", "erase", "--number", "98765", "--yes")]
    [InlineData(2, "Write the head as verify printed it: <number>:<hash>.", "verify", "--head", "abc")]
    [InlineData(2, "Write the head as verify printed it: <number>:<hash>.", "verify", "--head", "2:abc")]
    [InlineData(2, "Write the head as verify printed it: <number>:<hash>.", "verify", "--head", "2:")]
    [InlineData(2, "Write the head as verify printed it: <number>:<hash>.", "verify", "--head", "0x2:0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task AuditTool_WrongWords_SayWhatToWrite(int code, string sentence, params string[] words)
    {
        var run = await RunAsync(words);
        Assert.Equal(code, run.Code);
        Assert.StartsWith(sentence, run.Errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task AuditTool_NoDatabase_SaysSoAndCreatesNone()
    {
        var (connection, sentence) = Missing;
        KeyValuePair<string, string?>[] settings =
            [.. Settings.Where(setting => setting.Key != "Storage:ConnectionString"), new("Storage:ConnectionString", connection)];
        Assert.Equal((1, "", sentence + "\n"), await RunAsync(["verify"], settings));
        // Nor is there one now.
        Assert.Equal((1, "", sentence + "\n"), await RunAsync(["verify"], settings));
    }

    /// <summary>A connection string that leads nowhere, and what is said to it.</summary>
    private protected virtual (string Connection, string Sentence) Missing => Path.Combine(_folder, "none.db") is var file ? ($"Data Source={file}",
        $"Storage:ConnectionString names the file {file}, but there is no such file. Name the file of your bot, or start the bot once to create it.") : default;

    private protected IReadOnlyList<(string Key, string Value)> Database => _database.Settings;

    private Task<(int Code, string Said, string Errors)> RunAsync(params string[] words) => RunAsync(words, Settings);

    private static async Task<(int Code, string Said, string Errors)> RunAsync(string[] words, KeyValuePair<string, string?>[] settings)
    {
        using var said = new StringWriter();
        using var errors = new StringWriter();
        var code = await Toolbox.RunAsync(["audit", .. words], new ToolContext(said, errors, settings));
        return (code!.Value, said.ToString().ReplaceLineEndings("\n"), errors.ToString().ReplaceLineEndings("\n"));
    }

    private KeyValuePair<string, string?>[] Settings =>
        [.. _database.Settings.Append(("Audit:Key", Sample.Key)).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))];
}
