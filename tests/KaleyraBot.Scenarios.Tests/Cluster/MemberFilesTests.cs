using KaleyraBot.Cluster.Members;
using KaleyraBot.Cluster.Settings;
using KaleyraBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Cluster;

/// <summary>The files by which members know each other: what cannot work stops the start with a sentence.</summary>
public sealed class MemberFilesTests : IDisposable
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";
    private const string ForClients = "1.3.6.1.5.5.7.3.2";

    private readonly MemberAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    /// <summary>Whoever reaches it has to show a certificate.</summary>
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("10.0.0.7")]
    [InlineData("2001:4860:4860::8888")]
    public void Address_WithCertificates_MayBePublic(string address) =>
        Assert.Equal((address, _authority.Files), (Read(("Cluster:Address", address)).Address.ToString(), Read().Tls));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    public void Address_OfAll_IsRefusedWithCertificates(string address) =>
        Assert.StartsWith($"Cluster:Address is {address}, which stands for all addresses;", Refusal(("Cluster:Address", address)), StringComparison.Ordinal);

    [Fact]
    public void Nothing_Said_IsNoTls() =>
        Assert.Null(Read(("Cluster:Tls:Certificate", ""), ("Cluster:Tls:Key", " "), ("Cluster:Tls:Authority", "")).Tls);

    [Theory]
    [InlineData("Cluster:Tls:Certificate")]
    [InlineData("Cluster:Tls:Key")]
    [InlineData("Cluster:Tls:Authority")]
    public void OneOfThree_LeftOut_IsNamed(string key) => Assert.Equal(
        $"{key} is not set. Members that know each other by certificates need Cluster:Tls:Certificate, Cluster:Tls:Key, Cluster:Tls:Authority, each the path of a PEM file; without all of them they speak without TLS.",
        Refusal((key, "")));

    [Theory]
    [InlineData("Cluster:Tls:Certificate")]
    [InlineData("Cluster:Tls:Key")]
    [InlineData("Cluster:Tls:Authority")]
    public void File_ThatIsNotThere_IsNamed(string key)
    {
        var refusal = Refusal((key, "/nowhere/tls.pem"));
        Assert.StartsWith($"{key} is \"/nowhere/tls.pem\". It cannot be read: ", refusal, StringComparison.Ordinal);
        Assert.EndsWith(" Write the path of a file that the bot's user may read.", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cluster:Tls:Certificate", "There is no certificate in PEM in it (-----BEGIN CERTIFICATE-----).")]
    [InlineData("Cluster:Tls:Authority", "There is no certificate in PEM in it (-----BEGIN CERTIFICATE-----).")]
    [InlineData("Cluster:Tls:Key", "There is no unencrypted private key in it that belongs to the certificate of ")]
    public void File_OfSomethingElse_IsRefused(string key, string sentence)
    {
        var file = _authority.PathOf("other");
        foreach (var content in new[] { "", "no PEM", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----" })
        {
            File.WriteAllText(file, content);
            var refusal = Refusal((key, file));
            Assert.StartsWith($"{key} is \"{file}\". ", refusal, StringComparison.Ordinal);
            Assert.Contains(content.StartsWith("-----", StringComparison.Ordinal) && key.EndsWith("Authority", StringComparison.Ordinal) ? "It cannot be read" : sentence,
                refusal, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Key_OfAnotherCertificate_IsRefused()
    {
        using var other = new MemberAuthority();
        Assert.StartsWith(
            $"Cluster:Tls:Key is \"{other.Files.Key}\". There is no unencrypted private key in it that belongs to the certificate of {_authority.Files.Certificate}.",
            Refusal(("Cluster:Tls:Key", other.Files.Key)), StringComparison.Ordinal);
    }

    /// <summary>Nobody would take it, so the process would start and be alone.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(30, ForServers)]
    [InlineData(30, ForClients)]
    public void Certificate_ThatNobodyTakes_IsRefused(int days, params string[] usages)
    {
        _authority.Sign(days, usages);
        Assert.StartsWith(
            $"Cluster:Tls:Certificate is \"{_authority.Files.Certificate}\". The others would not take this certificate: ", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_OfAnotherAuthority_IsRefused()
    {
        using var other = new MemberAuthority();
        Assert.EndsWith(
            $" Let the authority of {other.Files.Authority} sign one for client and server that is valid today.",
            Refusal(("Cluster:Tls:Authority", other.Files.Authority)), StringComparison.Ordinal);
    }

    /// <summary>While an authority takes the place of another, whoever has a certificate of either is a member.</summary>
    [Fact]
    public void Authorities_InOneFile_AreBothTaken()
    {
        var former = MemberCertificate.Read(_authority.Files);
        _authority.Replace();
        var now = MemberCertificate.Read(_authority.Files);
        Assert.True(now.Takes(former.Own));
        Assert.True(now.Takes(now.Own));
        Assert.False(former.Takes(now.Own));
    }

    private string Refusal(params (string Key, string Value)[] settings) => Assert.Throws<StartException>(() => Read(settings)).Message;

    private ClusterSettings Read(params (string Key, string Value)[] settings)
    {
        Dictionary<string, string?> all = new()
        {
            ["Kaleyra:Accounts:main:Region"] = "IN",
            ["Kaleyra:Accounts:main:Sid"] = "S",
            ["Kaleyra:Accounts:main:ApiKey"] = "k",
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = "Host=db;Database=kaleyrabot",
            ["Cluster:Enabled"] = "true",
            ["Cluster:Port"] = "11111",
        };
        foreach (var (key, value) in _authority.Settings)
        {
            all[key] = value;
        }
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }
        return (ClusterSettings)new ServiceCollection().AddKaleyraBot(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .Single(service => service.ServiceType == typeof(ClusterSettings)).ImplementationInstance!;
    }
}
