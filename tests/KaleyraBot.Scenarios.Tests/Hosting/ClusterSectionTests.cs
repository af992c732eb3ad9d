using KaleyraBot.Cluster.Settings;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Hosting;

/// <summary>Section Cluster: what cannot work stops the start with a sentence, and without it there is no cluster.</summary>
public sealed class ClusterSectionTests
{
    private static readonly (string Key, string Value)[] OnPostgres =
        [("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", "Host=db;Database=kaleyrabot"), ("Cluster:Enabled", "true")];

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("192.169.1.1")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("::ffff:8.8.8.8")]
    public void Address_ThatIsPublic_IsRefused(string address)
    {
        var wrong = Assert.Throws<StartException>(() => Add([.. OnPostgres, ("Cluster:Address", address)]));
        Assert.Equal(
            $"Cluster:Address is {address}, a public address. The members of a cluster speak to each other without TLS, unless Cluster:Tls says by which certificates they know each other, so nothing public may reach them. Write the private address of this machine, like 10.0.0.7, or leave it out where all processes run on one machine.",
            wrong.Message);
    }

    [Theory]
    [InlineData("bot-1.example", "Cluster:Address is \"bot-1.example\", which is no address.")]
    [InlineData("0.0.0.0", "Cluster:Address is 0.0.0.0, which stands for all addresses;")]
    [InlineData("::", "Cluster:Address is ::, which stands for all addresses;")]
    public void Address_ThatIsNone_IsRefused(string address, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<StartException>(() => Add([.. OnPostgres, ("Cluster:Address", address)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("http")]
    public void Port_ThatIsNone_IsRefused(string port) => Assert.Equal(
        $"Cluster:Port is \"{port}\". Write a number up to 65535, or leave it out: then a free port is taken.",
        Assert.Throws<StartException>(() => Add([.. OnPostgres, ("Cluster:Port", port)])).Message);

    [Theory]
    [InlineData("5")]
    [InlineData("00:02:01")]
    [InlineData("-1s")]
    [InlineData("soon")]
    public void Drain_ThatIsNone_IsRefused(string drain) => Assert.Equal(
        $"Cluster:Drain is \"{drain}\". Write a time up to 2 minutes, like 5s or 00:00:05.",
        Assert.Throws<StartException>(() => Add([.. OnPostgres, ("Cluster:Drain", drain)])).Message);

    /// <summary>Most of what it would show is said in other processes.</summary>
    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public void Page_OfOneOfSeveral_HasNoChat(string enabled, bool hasChat)
    {
        var page = LocalPage.Read(Configuration([.. OnPostgres, ("Cluster:Enabled", enabled)]), isDevelopment: true, demo: true);
        Assert.Equal((true, hasChat), (page.IsOpen, page.HasChat));
    }

    [Fact]
    public void Cluster_OnSqlite_IsRefused() => Assert.Equal(
        "Cluster:Enabled is \"true\". That takes a database that several processes share: set Storage:Provider to PostgreSql, or leave Cluster:Enabled out.",
        Assert.Throws<StartException>(() => Add(("Cluster:Enabled", "true"))).Message);

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.254")]
    [InlineData("192.168.0.9")]
    [InlineData("169.254.7.7")]
    [InlineData("fd00::7")]
    [InlineData("::1")]
    public void Address_ThatIsPrivate_IsTaken(string address)
    {
        var settings = Assert.IsType<ClusterSettings>(Settings(Add([.. OnPostgres, ("Cluster:Address", address), ("Cluster:Port", "11111")])));
        Assert.Equal((address, 11111, "Host=db;Database=kaleyrabot"), (settings.Address.ToString(), settings.Port, settings.Database));
    }

    [Fact]
    public void Nothing_Said_IsAFreePortOfThisMachine()
    {
        var settings = Assert.IsType<ClusterSettings>(Settings(Add(OnPostgres)));
        Assert.Equal("127.0.0.1", settings.Address.ToString());
        Assert.InRange(settings.Port, 1, 65535);
    }

    /// <summary>One process on PostgreSQL runs without a cluster, and so does one without workers, which owns nothing.</summary>
    [Theory]
    [InlineData("Cluster:Enabled", "false")]
    [InlineData("Hosting:Workers", "false")]
    public void Owners_WithoutACluster_LiveInTheProcess(string key, string value)
    {
        var services = Add([.. OnPostgres, (key, value)]);
        Assert.Null(Settings(services));
        Assert.Equal(typeof(Owner), services.Single(service => service.ServiceType == typeof(IPlacement)).ImplementationType);
    }

    private static object? Settings(IServiceCollection services) =>
        services.SingleOrDefault(service => service.ServiceType == typeof(ClusterSettings))?.ImplementationInstance;

    private static IServiceCollection Add(params (string Key, string Value)[] settings)
    {
        (string Key, string Value)[] account = [("Kaleyra:Accounts:main:Region", "IN"), ("Kaleyra:Accounts:main:Sid", "S"), ("Kaleyra:Accounts:main:ApiKey", "k")];
        return new ServiceCollection().AddKaleyraBot(Configuration([.. account, .. settings]));
    }

    /// <summary>Of two values of a key, the last.</summary>
    private static IConfiguration Configuration(params IEnumerable<(string Key, string Value)> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(pair => pair.Key).Select(pairs =>
            KeyValuePair.Create(pairs.Key, (string?)pairs.Last().Value))).Build();
}
