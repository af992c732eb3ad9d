using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>A bot that could not seal its audit does not start.</summary>
[Needs(Needs.Process)]
public sealed class NoKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_InProductionWithoutAKey_SaysHowToMakeOne()
    {
        var (code, said, errors) = await ToolRun.RunAsync(
            ["--urls", "http://127.0.0.1:0"], ("Storage__ConnectionString", $"Data Source={Path.Combine(_folder, "fresh.db")}"), ("ASPNETCORE_ENVIRONMENT", "Production"),
            ("Kaleyra__Accounts__main__Region", "IN"), ("Kaleyra__Accounts__main__Sid", "sid"), ("Kaleyra__Accounts__main__ApiKey", "key"));
        Assert.Equal((1, ""), (code, said));
        Assert.Contains("KaleyraBot cannot start. Audit:Key is not set.", errors, StringComparison.Ordinal);
        Assert.Contains("openssl rand -base64 32", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "fresh.db")));
    }
}
