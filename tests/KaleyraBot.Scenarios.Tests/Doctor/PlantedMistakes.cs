using System.IO.Compression;
using KaleyraBot.Doctor;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Storage;
using KaleyraBot.Tests.Teams;
using Microsoft.Data.Sqlite;

namespace KaleyraBot.Tests.Doctor;

/// <summary>A mistake, where it is found, and what is said of it.</summary>
internal sealed record Planted(string Check, Mark Mark, string Sentence, Func<DoctorWorld, Task> PlantAsync);

/// <summary>The mistakes that the doctor has to find, by name.</summary>
internal static class PlantedMistakes
{
    private const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static IReadOnlyDictionary<string, Planted> All { get; } = new Dictionary<string, Planted>
    {
        ["a key that nothing reads"] = Set("settings", Mark.Red, "did you mean Access:Requesters?", ("Access:Requestors", "x")),
        ["a time without a unit"] = Set("settings", Mark.Red, "Approvals:ExpireAfter is \"24\".", ("Approvals:ExpireAfter", "24")),
        ["a word for a number"] = Set("settings", Mark.Red, "Kaleyra:MaxAttempts must be a whole number from 1 to 20.", ("Kaleyra:MaxAttempts", "five")),
        ["a reminder after the end"] = Set("settings", Mark.Red, "the request would have expired before its reminder", ("Approvals:RemindAfter", "3d")),
        ["no key for the audit"] = Set("settings", Mark.Red, "Audit:Key is not set.", ("Audit:Key", "")),
        ["a weak key for the audit"] = Set("settings", Mark.Red, "Audit:Key holds a key that could be found by trying", ("Audit:Key", "secret")),
        ["an address that is none"] = Set("settings", Mark.Red, "urls is \"localhost\", which is no address", ("urls", "localhost")),
        ["half of Slack"] = Set("settings", Mark.Red, "Slack:SigningSecret is set but Slack:BotToken is not", ("Slack:BotToken", "")),
        ["a region that is none"] = Set("settings", Mark.Red, "Kaleyra:Accounts:main:Region must be IN, SG, EU or NA.", ("Kaleyra:Accounts:main:Region", "Mars")),
        ["a cluster on a file"] = Set("settings", Mark.Red, "set Storage:Provider to PostgreSql", ("Cluster:Enabled", "true")),
        ["a secret in a file for everybody"] = new("secrets", Mark.Red, "holds Slack:SigningSecret and can be read by everybody on this machine. Run chmod 640", SecretFileAsync),
        ["a secret's own file for everybody"] = new("secrets", Mark.Red, "which everybody on this machine can read. Run chmod 640", OwnFileAsync),
        ["a secret's own file that is not there"] = Set("settings", Mark.Red, "names /nowhere/at/all/key, but there is no such file.", ("Audit:Key", ""), ("Audit:Key_FILE", "/nowhere/at/all/key")),
        ["a secret on the command line"] = new("secrets", Mark.Yellow, "Audit:Key stands on the command line", Do(world => world.Words.Add($"--Audit:Key={Sample.Key}"))),
        ["no approvers"] = Set("roles", Mark.Yellow, "Nobody may approve: Access:Approvers is empty", ("Access:Approvers", "")),
        ["everybody on two surfaces"] = Set("roles", Mark.Yellow, "one person may count twice", ("Access:Approvers", "slack:T0MARIGOLD/*; teams:t/*")),
        ["fewer approvers than needed"] = Set("roles", Mark.Yellow, "incoming_url needs 2 approvals, and Access:Approvers names 1 person", ("Access:Approvers", "slack:T0MARIGOLD/U0BEN")),
        ["no admins"] = Set("roles", Mark.Yellow, "Nobody may stop everything", ("Access:Admins", "")),
        ["a glass that nobody may break"] = Set("roles", Mark.Yellow, "Approvals:BreakGlass is true and nobody may break it", ("Access:Admins", ""), ("Approvals:BreakGlass", "true")),
        ["approvers behind a closed door"] = Set("approvals", Mark.Yellow, "Approvals:Channel:Slack leads to web, whose door is closed", ("Approvals:Channel:Slack", "web:approvals")),
        ["a short time to decide"] = Set("approvals", Mark.Yellow, "Requests expire after 2h, before the first reminder (4h).", ("Approvals:ExpireAfter", "2h")),
        ["no door"] = Set("doors", Mark.Red, "Nobody can reach the bot: no door is open.", ("Hosting:Teams", "false"), ("Hosting:Slack", "false")),
        ["a port that is taken"] = new("listening", Mark.Red, "address already in use", async world => world.Settings["urls"] = await world.ListenerAsync(404, "Who?")),
        ["a bot that is not ready"] = new("listening", Mark.Red, "that it is not ready: The database does not answer.",
            async world => world.Settings["urls"] = await world.ListenerAsync(503, "The database does not answer.")),
        ["a bot that says in an object that it is not ready"] = new("listening", Mark.Red, "that it is not ready: The worker is not running.",
            async world => world.Settings["urls"] = await world.ListenerAsync(503, """{"status":"unready","message":"The worker is not running.","problems":[]}""")),
        ["a folder that is not there"] = Set("settings", Mark.Red, "does not exist. Create the folder", ("Storage:ConnectionString", "Data Source=/nowhere/at/all/x.db")),
        ["the database of another program"] = new("database file", Mark.Red, "that is the database of another program", world => SqlAsync(world, "PRAGMA application_id = 7")),
        ["a database of a newer version"] = new("database file", Mark.Red, "a newer version of this bot has written it",
            world => SqlAsync(world, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '11.0.0')")),
        ["a database of an older version"] = new("database file", Mark.Yellow, "is a ledger of an older version; migrations that wait: 1.",
            world => SqlAsync(world, "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" = (SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\")")),
        ["a file that is no database"] = new("database file", Mark.Red, "that is no database", Do(world => File.WriteAllText(world.Ledger, new string('x', 5000)))),
        ["a database that others may read"] = new("database file", Mark.Yellow, "can be read or written by others", Do(world => Open(world.Ledger))),
        ["another journal"] = new("database durability", Mark.Yellow, "Its journal is no write-ahead log", world => SqlAsync(world, "PRAGMA journal_mode = DELETE")),
        ["a full disk"] = new("database disk", Mark.Red, "has 12 MB left; a full disk stops every update", Do(world => world.Disk = new(12L << 20, "ext4"))),
        ["a disk that fills up"] = new("database disk", Mark.Yellow, "has 512 MB left.", Do(world => world.Disk = new(512L << 20, "xfs"))),
        ["a network share"] = new("database disk", Mark.Red, "lies on a network share (nfs4), where SQLite loses data", Do(world => world.Disk = new(50L << 30, "nfs4"))),
        ["another key than the database's"] = Set("database key", Mark.Red, "The end of the audit is not sealed with a key of the settings", ("Audit:Key", Convert.ToBase64String(Enumerable.Range(50, 32).Select(one => (byte)one).ToArray()))),
        ["a key that was replaced"] = new("database key", Mark.Yellow, "which was replaced in this audit, so the one after it goes on", GoneBackAsync),
        ["a wrong client secret"] = Set("teams token", Mark.Red, "AADSTS7000215: MicrosoftAppPassword is not valid", ("MicrosoftAppPassword", DoctorWorld.Hush)),
        ["an expired client secret"] = new("teams token", Mark.Red, "the client secret in MicrosoftAppPassword has expired", Do(world => world.Teams.Authority.Refusal = "AADSTS7000222: expired")),
        ["a tenant that is none"] = Set("teams tenant", Mark.Red, "Microsoft knows no tenant 99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee.", ("MicrosoftAppTenantId", "99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee")),
        ["no signing keys"] = new("teams metadata", Mark.Red, "The signing keys of Teams cannot be fetched from", Do(world => world.Teams.Service.Down = true)),
        ["a package of another version"] = new("teams package", Mark.Yellow, "has version 1.0.0, and the manifest of this program has 9.9.9", PackageAsync),
        ["a package of another bot"] = new("teams package", Mark.Red, "is for the bot 99999999-2222-4333-8444-555555555555", OtherPackageAsync),
        ["a token that Slack refuses"] = Set("slack login", Mark.Red, "Slack does not take the token: invalid_auth. Copy the Bot User OAuth Token", ("Slack:BotToken", "xoxb-" + DoctorWorld.Hush)),
        ["a token that was revoked"] = new("slack login", Mark.Red, "token_revoked. Install the app into the workspace again", Do(world => world.Slack.Faults.Next("auth.test", SlackFault.Error("token_revoked")))),
        ["Slack in trouble"] = new("slack login", Mark.Red, "Slack does not take the token: status 500.", Do(world => world.Slack.Faults.Next("auth.test", SlackFault.ServerError))),
        ["a scope that is missing"] = new("slack scopes", Mark.Red, "The token lacks users:read.", Do(world => world.Slack.Api.Scopes.Remove("users:read"))),
        ["a scope too many"] = new("slack scopes", Mark.Yellow, "The token may do more than the bot needs: files:read.", Do(world => world.Slack.Api.Scopes.Add("files:read"))),
        ["an approval channel without the bot"] = Channel(Mark.Red, "The bot is not in C0QUIET", world => world.Slack.Workspace.AddChannel("C0QUIET", "quiet", withBot: false)),
        ["an approval channel that is archived"] = Channel(Mark.Red, "The channel C0QUIET is archived", world => world.Slack.Workspace.AddChannel("C0QUIET", "quiet").IsArchived = true),
        ["an approval channel that is none"] = Channel(Mark.Red, "Slack knows no channel C0QUIET", _ => { }),
        ["an approval channel that cannot be seen"] = Set("slack channel", Mark.Yellow, "kaleyrabot doctor --say C0GENERAL posts a sentence there", ("Approvals:Channel:Slack", "C0GENERAL")),
        ["a host of Kaleyra that is none"] = Set("kaleyra", Mark.Red, "main: the name api.kaleyra.invalid is not known here.", ("Kaleyra:Accounts:main:BaseUrl", "https://api.kaleyra.invalid")),
        ["a port that does not answer"] = new("kaleyra", Mark.Red, "main: 127.0.0.1 does not answer at port",
            Do(world => world.Settings["Kaleyra:Accounts:main:BaseUrl"] = $"http://127.0.0.1:{DoctorWorld.FreePort()}")),
        ["a certificate that has expired"] = new("kaleyra", Mark.Red, "main: the certificate of localhost has expired on", world => SecureAsync(world, -2)),
        ["a certificate that nobody knows"] = new("kaleyra", Mark.Red, "main: the certificate of localhost is not trusted here", world => SecureAsync(world, 90)),
        ["a key that Kaleyra refuses"] = Kaleyra(401, Mark.Red, "main: Kaleyra refuses the key (401)."),
        ["a number that Kaleyra does not know"] = Kaleyra(404, Mark.Yellow, "main: Kaleyra knows nothing of +919876543210 (404)."),
        ["Kaleyra in trouble"] = Kaleyra(503, Mark.Yellow, "main: Kaleyra answered 503, which says nothing of the key."),
        ["a clock that is ahead"] = new("clock", Mark.Red, "seconds ahead of that of 127.0.0.1: calls of Slack and Teams are refused", Do(world => world.Clock.Advance(TimeSpan.FromMinutes(6)))),
        ["a clock that drifts"] = new("clock", Mark.Yellow, "seconds ahead of that of 127.0.0.1. Let it be set by NTP", Do(world => world.Clock.Advance(TimeSpan.FromMinutes(1)))),
        ["a card that is broken"] = new("cards", Mark.Red, "A card cannot be shown: ", Do(world => File.WriteAllText(world.File("cards", "notice.json"), "{ \"type\": \"AdaptiveCard\", \"body\": [ { \"type\": \"TextBlock\", \"text\": \"${nope(}\" } ] }"))),
        ["sentences that are no JSON"] = new("cards", Mark.Red, "A card cannot be shown: ", Do(world => File.WriteAllText(world.File("cards", "text", "en.json"), "{ \"a\": "))),
        ["no cards"] = new("cards", Mark.Red, "is missing. Publish the program anew", Do(world => Directory.Delete(world.File("cards"), recursive: true))),
        ["no icon"] = new("icons", Mark.Red, "outline.png is missing", Do(world => File.Delete(world.File("manifest", "teams", "outline.png")))),
        ["an icon of another size"] = new("icons", Mark.Red, "color.png is no PNG of 192 x 192", Do(world => File.Copy(world.File("manifest", "teams", "outline.png"), world.File("manifest", "teams", "color.png"), overwrite: true))),
        ["no time zones"] = new("time zones", Mark.Yellow, "This machine does not know Asia/Kolkata", Do(world => world.Wishes = world.Wishes with { KnowsTimeZone = place => place != "Asia/Kolkata" })),
        ["no ICU"] = new("languages", Mark.Yellow, "ICU is missing", Do(world => world.Wishes = world.Wishes with { KnowsLanguages = () => false })),
        ["a channel where it may not post"] = new("say", Mark.Red, "The bot may not post in C0QUIET (not_in_channel).", Do(world =>
        {
            world.Slack.Workspace.AddChannel("C0QUIET", "quiet", withBot: false);
            world.Wishes = world.Wishes with { Say = "slack:T0MARIGOLD/C0QUIET" };
        })),
        ["a channel of Teams to speak in"] = new("say", Mark.Red, "In Teams a bot may only speak where it was spoken to.", Do(world => world.Wishes = world.Wishes with { Say = "19:abc@thread.tacv2" })),
    };

    private static Planted Set(string check, Mark mark, string sentence, params (string Key, string Value)[] settings) =>
        new(check, mark, sentence, Do(world =>
    {
        foreach (var (key, value) in settings)
        {
            world.Settings[key] = value;
        }
    }));

    private static Planted Channel(Mark mark, string sentence, Action<DoctorWorld> plant) => new("slack channel", mark, sentence, Do(world =>
    {
        world.Slack.Api.Scopes.Add("channels:read");
        world.Settings["Approvals:Channel:Slack"] = "T0MARIGOLD/C0QUIET";
        plant(world);
    }));

    private static Planted Kaleyra(int status, Mark mark, string sentence) => new("kaleyra key", mark, sentence, Do(world =>
    {
        world.KaleyraSays = status;
        world.Wishes = world.Wishes with { AskKaleyra = true };
    }));

    private static Func<DoctorWorld, Task> Do(Action<DoctorWorld> plant) => world =>
    {
        plant(world);
        return Task.CompletedTask;
    };

    private static async Task GoneBackAsync(DoctorWorld world)
    {
        const string next = "bmV4dCBrZXkgb2YgdGhlIHRlc3RzLCBub3RoaW5nIGVsc2Uh";
        var database = ("Storage:ConnectionString", $"Data Source={world.Ledger}");
        foreach (var (key, former) in new[] { (Sample.Key, next), (next, Sample.Key) })
        {
            await using var store = TestStore.Build(TimeProvider.System, database, ("Audit:Key", key), ("Audit:FormerKeys", former));
            await store.PrepareAsync();
            await store.Ledger.NoteAsync(null, Sample.Entry("note"), default);
        }
        world.Settings["Audit:FormerKeys"] = next;
    }

    private static async Task SqlAsync(DoctorWorld world, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={world.Ledger};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static Task SecretFileAsync(DoctorWorld world)
    {
        var file = world.File("appsettings.json");
        File.WriteAllText(file, $$"""{ "Slack": { "SigningSecret": "{{FakeSlack.SigningSecret}}" } }""");
        Open(file);
        world.SettingsFile = file;
        return Task.CompletedTask;
    }

    private static Task OwnFileAsync(DoctorWorld world)
    {
        var file = world.File("signing-secret");
        File.WriteAllText(file, FakeSlack.SigningSecret);
        Open(file);
        (world.Settings["Slack:SigningSecret"], world.Settings["Slack:SigningSecret_FILE"]) = ("", file);
        return Task.CompletedTask;
    }

    private static void Open(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, Everybody);
        }
    }

    private static async Task SecureAsync(DoctorWorld world, int days) =>
        world.Settings["Kaleyra:Accounts:main:BaseUrl"] = await world.SecureAsync(world.Clock.GetUtcNow().AddDays(days));

    private static async Task PackageAsync(DoctorWorld world)
    {
        world.Wishes = world.Wishes with { Package = Zip(world, FakeTeams.AppId) };
        world.Manifest(manifest => manifest["version"] = "9.9.9");
        await Task.CompletedTask;
    }

    private static Task OtherPackageAsync(DoctorWorld world)
    {
        world.Wishes = world.Wishes with { Package = Zip(world, "99999999-2222-4333-8444-555555555555") };
        return Task.CompletedTask;
    }

    private static string Zip(DoctorWorld world, string appId)
    {
        var file = world.File("package.zip");
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        using var entry = new StreamWriter(zip.CreateEntry("manifest.json").Open());
        entry.Write(File.ReadAllText(world.File("manifest", "teams", "manifest.json")).Replace("${{MicrosoftAppId}}", appId, StringComparison.Ordinal));
        return file;
    }
}
