using System.Net;
using KaleyraBot.Hosting;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using OpenTelemetry.Metrics;
using static KaleyraBot.Tests.Doors.Sample;

namespace KaleyraBot.Tests.Hosting;

/// <summary>
/// The bot inside somebody's program: it does all its work there, part by part, and leaves the rest of the program as it was.
/// </summary>
[Needs(Needs.Host)]
public sealed class ForeignProgramTests
{
    private static readonly Dictionary<string, string> Change = new() { ["wa_number"] = Number, ["about"] = "Open till 9" };

    [Fact]
    public async Task Update_ThroughSlack_ReachesTheAccountAndTheChat()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        await using var program = await ForeignProgram.PrepareAsync();
        await program.StartAsync(Of(slack));
        await SendAsync(slack, program);

        await SucceededAsync(slack);
        Assert.Equal("PUT", Assert.Single(program.Sandbox.Journal).Method);
    }

    [Fact]
    public async Task Workers_SwitchedOff_LeaveTheRequestForAProcessThatHasThem()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        await using var program = await ForeignProgram.PrepareAsync();
        await program.StartAsync([.. Of(slack), ("KaleyraBot:Hosting:Workers", "false")]);
        Assert.Equal("ready, without workers", Readyz.Message(await GetAsync(program, "/readyz")));
        await SendAsync(slack, program);
        await program.StopAsync();
        Assert.Empty(program.Sandbox.Journal);

        await program.StartAsync(Of(slack));
        await SucceededAsync(slack);
        Assert.Equal("ready", Readyz.Message(await GetAsync(program, "/readyz")));
        Assert.Single(program.Sandbox.Journal);
    }

    [Theory]
    [InlineData("Teams", "/api/messages")]
    [InlineData("Slack", "/slack/commands", "/slack/interactions", "/slack/events")]
    [InlineData("Health", "/healthz", "/readyz")]
    [InlineData("Metrics", "/metrics")]
    public async Task Part_SwitchedOff_LeavesItsRoutesToTheProgram(string part, params string[] routes)
    {
        await using var all = await ForeignProgram.PrepareAsync();
        await all.StartAsync();
        Assert.Empty(routes.Except(all.Mapped));

        await using var program = await ForeignProgram.PrepareAsync(routes: routes);
        await program.StartAsync(($"KaleyraBot:Hosting:{part}", "False"));
        Assert.Equal(all.Mapped.Order(), program.Mapped.Order());
        foreach (var route in routes)
        {
            Assert.Equal("ours", await GetAsync(program, route));
        }
        Assert.Equal("Our own page.", await GetAsync(program, "/"));
    }

    [Fact]
    public async Task Metrics_SwitchedOff_AreNotCollectedAtAll()
    {
        await using var program = await ForeignProgram.PrepareAsync();
        await program.StartAsync(("KaleyraBot:Hosting:Metrics", "false"));
        Assert.Null(program.Services.GetService<MeterProvider>());

        await program.StopAsync();
        var wrong = await Assert.ThrowsAsync<StartException>(
            () => program.StartAsync(("KaleyraBot:Hosting:Metrics", "false"), ("KaleyraBot:Metrics:Urls", "http://127.0.0.1:0")));
        Assert.Equal("KaleyraBot:Hosting:Metrics is \"false\". So nothing can listen at KaleyraBot:Metrics:Urls: leave out one of the two.", wrong.Message);
    }

    /// <summary>With one scheme, ASP.NET Core takes it as the default; a second one of ours would end that.</summary>
    [Fact]
    public async Task Program_WithASignInOfItsOwn_KeepsItAsItWas()
    {
        await using var program = await ForeignProgram.PrepareAsync(builder => builder.Services.AddAuthentication().AddCookie("Ours"));
        await program.StartAsync();
        var schemes = program.Services.GetRequiredService<IAuthenticationSchemeProvider>();
        Assert.Equal(["Ours"], (await schemes.GetAllSchemesAsync()).Select(scheme => scheme.Name));
        Assert.Equal("Ours", (await schemes.GetDefaultAuthenticateSchemeAsync())?.Name);
        Assert.Contains(program.Services.GetServices<IHostedService>(), service => service.GetType().Name == "DataProtectionHostedService");
    }

    [Fact]
    public async Task Program_WithServicesOfItsOwn_KeepsThem()
    {
        var (time, own) = (new FakeTimeProvider(TimeProvider.System.GetUtcNow()), new Counted());
        await using var program = await ForeignProgram.PrepareAsync(builder =>
            builder.Services.AddSingleton<TimeProvider>(time).AddSingleton<IHostedService>(own));
        await program.StartAsync();
        Assert.Same(time, program.Services.GetRequiredService<TimeProvider>());
        Assert.Equal(1, own.Starts);
        Assert.Null(program.Services.GetService<IAuthenticationSchemeProvider>());
    }

    [Fact]
    public async Task LocalPage_InAProgramInProduction_IsNotThere()
    {
        await using var program = await ForeignProgram.PrepareAsync();
        await program.StartAsync();
        Assert.DoesNotContain(program.Mapped, route => route!.StartsWith("/web/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bot_AddedTwice_IsRefused()
    {
        await using var program = await ForeignProgram.PrepareAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(program.Settings()).Build().GetSection(ForeignProgram.Section);
        var services = new ServiceCollection().AddKaleyraBot(settings);
        var wrong = Assert.Throws<InvalidOperationException>(() => services.AddKaleyraBot(settings));
        Assert.Equal("AddKaleyraBot was called before: a program holds one bot. Call it once.", wrong.Message);
    }

    [Fact]
    public void Routes_WithoutTheBot_AreRefused()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        Assert.Contains("AddKaleyraBot", Assert.Throws<InvalidOperationException>(() => app.MapKaleyraBot()).Message, StringComparison.Ordinal);
    }

    private static (string Key, string? Value)[] Of(FakeSlack slack) =>
        [.. slack.Settings.Select(setting => ($"KaleyraBot:{setting.Key}", (string?)setting.Value)), ("KaleyraBot:Kaleyra:RetryDelay", "10ms")];

    private static async Task SendAsync(FakeSlack slack, ForeignProgram program)
    {
        using var http = Http(program.Url);
        var ana = slack.Client(http);
        await ana.CommandAsync("/wa update");
        await ana.SubmitAsync(Change);
        Assert.Null(ana.Trouble);
    }

    private static Task<SlackMessage> SucceededAsync(FakeSlack slack) => slack.Workspace.UntilAsync(
        () => slack.Workspace.Messages.LastOrDefault(message => message.IsFromBot && message.Text.Contains("WA-1 Succeeded", StringComparison.Ordinal)), "WA-1 Succeeded");

    private static async Task<string> GetAsync(ForeignProgram program, string path)
    {
        using var http = Http(program.Url);
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static HttpClient Http(Uri url) => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = url };

    private sealed class Counted : IHostedService
    {
        public int Starts { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(Starts++);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
