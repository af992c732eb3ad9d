using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Hosting;

/// <summary>The sample of CONTRIBUTING is this code, and this code is a bot.</summary>
[Needs(Needs.Host)]
public sealed class SampleTests
{
    [Fact]
    public void Sample_OfTheGuide_IsTheProgramBelow()
    {
        var code = File.ReadAllLines(Repo.File("tests", "KaleyraBot.Scenarios.Tests", "Hosting", "SampleProgram.cs"));
        var body = code.SkipWhile(line => !line.Contains("from here:", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.Contains("to here.", StringComparison.Ordinal)).Select(line => line.Trim());
        string[] program = ["using KaleyraBot.Hosting;", "", .. body, "app.Run();"];
        Assert.InRange(program.Length, 1, 10);

        var guide = File.ReadAllText(Repo.File(".github", "CONTRIBUTING.md"));
        Assert.Contains($"```csharp\n{string.Join('\n', program)}\n```", guide, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_Started_AnswersAsTheProgramAndAsTheBot()
    {
        await using var around = await ForeignProgram.PrepareAsync();
        await using var app = SampleProgram.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None",
            .. around.Settings().Select(setting => $"--{setting.Key}={setting.Value}")]);
        await app.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(app.Urls.First()) };
        Assert.Equal("Our own page.", await http.GetStringAsync("/"));
        Assert.Equal("alive", Readyz.Message(await http.GetStringAsync("/healthz")));
        await app.StopAsync();
    }
}
