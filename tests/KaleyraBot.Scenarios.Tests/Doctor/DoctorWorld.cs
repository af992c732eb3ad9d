using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using KaleyraBot.Doctor;
using KaleyraBot.Storage;
using KaleyraBot.Tests.Kaleyra;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Storage;
using KaleyraBot.Tests.Teams;
using KaleyraBot.Tools;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doctor;

/// <summary>An installation in which all is well, with stand-ins for everybody it talks to; a test breaks one thing in it.</summary>
internal sealed class DoctorWorld : IAsyncDisposable
{
    public const string Hush = "hush-hush-hush";

    private readonly List<IAsyncDisposable> _servers = [];

    private DoctorWorld(FakeSlack slack, FakeTeams teams, FakeKaleyra kaleyra, FakeTimeProvider clock)
    {
        (Slack, Teams, Kaleyra, Clock) = (slack, teams, kaleyra, clock);
        _servers.AddRange([slack, teams, kaleyra]);
        Settings = new()
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Storage:ConnectionString"] = $"Data Source={Ledger}",
            ["Audit:Key"] = Sample.Key,
            ["Kaleyra:Accounts:main:BaseUrl"] = kaleyra.BaseUrl,
            ["Kaleyra:Accounts:main:Sid"] = "HX1234567890IN",
            ["Kaleyra:Accounts:main:ApiKey"] = Hush,
            ["Kaleyra:Accounts:main:Numbers:919876543210"] = "Marigold Sweets",
            ["Access:Approvers"] = "slack:T0MARIGOLD/U0BEN, slack:T0MARIGOLD/U0CARA",
            ["Access:Admins"] = "slack:T0MARIGOLD/U0DEV",
        };
        foreach (var (key, value) in slack.Settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)).Concat(teams.Settings))
        {
            Settings[key] = value;
        }
        Copy("cards");
        Copy("manifest");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("kaleyrabot-doctor-").FullName;

    public string Ledger => Path.Combine(Folder, "ledger.db");

    public FakeSlack Slack { get; }

    public FakeTeams Teams { get; }

    public FakeKaleyra Kaleyra { get; }

    /// <summary>What Kaleyra answers to whoever asks.</summary>
    public int KaleyraSays { get; set; } = 200;

    public FakeTimeProvider Clock { get; }

    /// <summary>In its place.</summary>
    public TimeProvider? OtherClock { get; set; }

    public Dictionary<string, string?> Settings { get; }

    public DoctorWishes Wishes { get; set; } = new();

    public LedgerDisk Disk { get; set; } = new(50L << 30, "ext4");

    /// <summary>One more file of settings.</summary>
    public string? SettingsFile { get; set; }

    /// <summary>Settings of the command line, as it has them.</summary>
    public List<string> Words { get; } = [];

    public static async Task<DoctorWorld> StartAsync()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        DoctorWorld? world = null;
        var kaleyra = await FakeKaleyra.StartAsync(http =>
        {
            http.Response.StatusCode = world!.KaleyraSays;
            return http.Response.WriteAsync("{}");
        });
        world = new(await FakeSlack.StartAsync(), await FakeTeams.StartAsync(), kaleyra, clock);
        await SqliteTestDatabase.CopyAsync(world.Ledger);
        return world;
    }

    public Patient Patient() => KaleyraBot.Doctor.Patient.Of(Context(TextWriter.Null), All());

    public async Task<IReadOnlyList<Finding>> LookAsync()
    {
        using var patient = Patient();
        return await Checkup.RunAsync(patient, CancellationToken.None);
    }

    /// <summary>As somebody runs it, with what it prints.</summary>
    public async Task<(int Code, string Said)> RunAsync(TextWriter? seen = null, CancellationToken stopping = default)
    {
        await using var said = new StringWriter();
        var code = await DoctorTool.RunAsync(All(), Context(seen ?? said), stopping);
        return (code, said.ToString().ReplaceLineEndings("\n"));
    }

    public string File(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Something that listens on this machine, and answers everything so.</summary>
    public async Task<string> ListenerAsync(int status, string text)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return await StartAsync(builder, http =>
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsync(text);
        });
    }

    /// <summary>A server with a certificate that nobody has signed, good until then.</summary>
    public async Task<string> SecureAsync(DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(until.AddYears(-1), until);
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        return (await StartAsync(builder, _ => Task.CompletedTask)).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    /// <summary>A port at which nobody listens.</summary>
    public static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>Changes something in the manifest of Teams.</summary>
    public void Manifest(Action<JsonNode> change)
    {
        var file = File("manifest", "teams", "manifest.json");
        var manifest = JsonNode.Parse(System.IO.File.ReadAllText(file))!;
        change(manifest);
        System.IO.File.WriteAllText(file, manifest.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
        Directory.Delete(Folder, recursive: true);
    }

    private DoctorWishes All() => Wishes with
    {
        Folder = Folder,
        Adjust = builder =>
        {
            builder.Services.AddSingleton(OtherClock ?? Clock).AddSingleton<LookAtDisk>(_ => Disk);
            if (SettingsFile is { } file)
            {
                builder.Configuration.AddJsonFile(file);
            }
        },
    };

    private ToolContext Context(TextWriter said) => new(said, said, [.. Settings]) { Settings = [.. Words] };

    private async Task<string> StartAsync(WebApplicationBuilder builder, RequestDelegate answer)
    {
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        _servers.Add(app);
        return app.Urls.Single();
    }

    private void Copy(string folder)
    {
        var from = Path.Combine(AppContext.BaseDirectory, folder);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Folder, folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            System.IO.File.Copy(file, to);
        }
    }
}
