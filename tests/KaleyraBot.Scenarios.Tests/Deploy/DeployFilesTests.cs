using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Hosting.Settings;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Configuration;

namespace KaleyraBot.Tests.Deploy;

/// <summary>
/// Each file under <c>manifest/deploy</c>, judged by the program that will read it, or by the schema that this one goes by.
/// </summary>
[Needs(Needs.Process)]
public sealed class DeployFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("systemd/kaleyrabot.service", 1)]
    [InlineData("systemd/kaleyrabot-backup.service", 1)]
    [InlineData("systemd/kaleyrabot.env", 15)]
    [InlineData("container/Containerfile", 1)]
    [InlineData("container/compose.yaml", 9)]
    [InlineData("kubernetes/kaleyrabot.yaml", 15)]
    public void Settings_OfTheFile_AreOnesThatTheBotReads(string file, int least)
    {
        var settings = DeployFiles.Settings(file).ToList();
        Assert.InRange(settings.Count, least, 100);
        Assert.Empty(KeyCheck.RefuseUnknown(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
    }

    /// <summary>No file of these may show how to write a secret into it.</summary>
    [Fact]
    public void Settings_ThatAreSecrets_StandInFilesOfTheirOwn()
    {
        var files = Directory.GetFiles(DeployFiles.Path("."), "*", SearchOption.AllDirectories);
        var plain = files.SelectMany(file => DeployFiles.Settings(Path.GetRelativePath(DeployFiles.Path("."), file))).Where(setting => !string.IsNullOrEmpty(setting.Value))
            .Where(setting => KeyNode.IsSecret(setting.Key) && !setting.Key.EndsWith(":Sid", StringComparison.Ordinal) && setting.Value!.Contains("Data Source", StringComparison.Ordinal) is false);
        Assert.Empty(plain);
    }

    [SkippableTheory]
    [InlineData("kaleyrabot.service")]
    [InlineData("kaleyrabot-backup.service")]
    [InlineData("kaleyrabot-backup.timer")]
    public async Task Unit_IsOneThatSystemdTakes(string unit)
    {
        await VerifyAsync();
        var (code, said) = await RunAsync("systemd-analyze", "verify", Path.Combine(_folder, unit));
        Assert.Equal((0, ""), (code, said));
    }

    [SkippableFact]
    public async Task Unit_OfTheBot_IsShutIn()
    {
        await VerifyAsync();
        // 0 is shut in wholly, 100 not at all; an ordinary service has 96.
        var (code, said) = await RunAsync("systemd-analyze", "security", "--offline=yes", "--no-pager", "--threshold=20", Path.Combine(_folder, "kaleyrabot.service"));
        Assert.True(code == 0, said);
    }

    [SkippableFact]
    public async Task User_OfTheBot_IsOneThatSystemdMakes()
    {
        var (code, said) = await RunAsync("systemd-sysusers", "--dry-run", DeployFiles.Path("systemd/kaleyrabot.sysusers"));
        Assert.True(code == 0 && !said.Contains("ignoring", StringComparison.Ordinal), said);
    }

    [SkippableFact]
    public async Task Nginx_TakesItsFile()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot.example.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(_folder, "fullchain.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(_folder, "privkey.pem"), key.ExportPkcs8PrivateKeyPem());
        await WriteAsync("bot.conf", DeployFiles.Text("proxy/nginx.conf").Replace("/etc/letsencrypt/live/bot.example.com", _folder, StringComparison.Ordinal));
        var whole = await WriteAsync("nginx.conf", $"pid {_folder}/pid; error_log stderr; events {{}} http {{ access_log off; include {_folder}/bot.conf; }}");
        var (code, said) = await RunAsync("nginx", "-t", "-c", whole);
        Assert.True(code == 0 && !said.Contains("[warn]", StringComparison.Ordinal), said);
    }

    [SkippableFact]
    public async Task Caddy_TakesItsFile()
    {
        var (code, said) = await RunAsync("caddy", "validate", "--adapter", "caddyfile", "--config", DeployFiles.Path("proxy/Caddyfile"));
        Assert.True(code == 0, said);
        Assert.Equal((0, ""), (await RunAsync("caddy", "fmt", "--diff", DeployFiles.Path("proxy/Caddyfile"))) is var (same, _) ? (same, "") : default);
    }

    [Fact]
    public void Yaml_OfTheFiles_IsWhatTheyAreFor()
    {
        Assert.Equal(
            ["Namespace", "ServiceAccount", "ConfigMap", "Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy", "Ingress"],
            DeployFiles.Yaml("kubernetes/kaleyrabot.yaml").Cast<IDictionary<object, object>>().Select(one => one["kind"]));
        var compose = Assert.IsAssignableFrom<IDictionary<object, object>>(Assert.Single(DeployFiles.Yaml("container/compose.yaml")));
        Assert.Equal(["bot", "postgres"], ((IDictionary<object, object>)compose["services"]).Keys);
    }

    [SkippableFact]
    [Needs(Needs.Node)]
    public async Task Kubernetes_EachObject_FitsTheSchemaOfTheApi()
    {
        var objects = JsonSerializer.Serialize(DeployFiles.Yaml("kubernetes/kaleyrabot.yaml"));
        Assert.Equal("[]", await NodeTool.RunAsync("check-kubernetes.mjs", objects));
        var broken = JsonNode.Parse(objects)!.AsArray();
        broken[3]!["spec"]!["replicas"] = "two";
        Assert.StartsWith("[\"Deployment kaleyrabot:", await NodeTool.RunAsync("check-kubernetes.mjs", broken.ToJsonString()), StringComparison.Ordinal);
    }

    [SkippableFact]
    [Needs(Needs.Node)]
    public async Task Containerfile_IsOneThatTheLinterTakes()
    {
        var text = DeployFiles.Text("container/Containerfile");
        Assert.Equal("[]", await NodeTool.RunAsync("check-containerfile.mjs", text));
        Assert.NotEqual("[]", await NodeTool.RunAsync("check-containerfile.mjs", text.Replace("EXPOSE 8080", "EXPOSE", StringComparison.Ordinal)));
    }

    /// <summary>The units beside each other, with a program that is there.</summary>
    private async Task VerifyAsync()
    {
        foreach (var unit in new[] { "kaleyrabot.service", "kaleyrabot-backup.service", "kaleyrabot-backup.timer" })
        {
            await WriteAsync(unit, DeployFiles.Text($"systemd/{unit}").Replace("/opt/kaleyrabot/KaleyraBot", "/bin/true", StringComparison.Ordinal));
        }
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static async Task<(int Code, string Said)> RunAsync(string program, params string[] words)
    {
        string[] places = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), "/usr/sbin"];
        var path = places.Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists);
        Needs.That(path is not null, $"{program} is not installed: it is in the Debian package systemd, nginx-light or caddy.");
        using var process = Process.Start(new ProcessStartInfo(path!, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        })!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await errors);
    }
}
