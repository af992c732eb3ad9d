using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PhoneNumbers;
using static KaleyraBot.Tests.Sandbox.SandboxCaller;

namespace KaleyraBot.Tests.Sandbox;

[Needs(Needs.Host)]
public sealed class SandboxStateTests
{
    [Fact]
    public void Demo_Numbers_AreValidAndComplete()
    {
        var phones = PhoneNumberUtil.GetInstance();
        var profiles = new SandboxState().Profiles;
        Assert.Equal(["+14155550132", "+919876543210"], profiles.Select(profile => profile.Number));
        Assert.All(profiles, profile => Assert.True(phones.IsValidNumber(phones.Parse(profile.Number, null))));
        Assert.All(profiles, profile => Assert.Equal(8, profile.Values.Count));
    }

    [Fact]
    public async Task Changed_EventsOfOneUpdate_CoverProfileAndJournal()
    {
        await using var caller = await StartAsync();
        var seen = new List<(string About, int Calls)>();
        caller.State.Changed += (_, _) => seen.Add((caller.State.Find("+919876543210")!.Values["about"], caller.State.Journal.Count));
        (await caller.PutAsync("""{"wa_number":"+919876543210","about":"New"}""")).Dispose();
        Assert.Equal([("New", 0), ("New", 1)], seen);
    }

    [Fact]
    public async Task Journal_Call_ShowsWhatCameWithTheKeyMasked()
    {
        await using var caller = await StartAsync();
        (await caller.PutAsync("""{"wa_number":"+919876543210","about":"New"}""")).Dispose();
        var call = Assert.Single(caller.State.Journal);
        Assert.Equal(
            ("PUT", $"/v1/{SandboxServer.Sid}/whatsapp/number", "…0000", "application/json", """{"wa_number":"+919876543210","about":"New"}""", 200),
            (call.Method, call.Path, call.Key, call.ContentType, call.Body, call.Status));
    }

    [Fact]
    public void Journal_ManyCalls_KeepsTheLatest()
    {
        var state = new SandboxState();
        for (var call = 0; call < 600; call++)
        {
            state.Note(new(default, "PUT", $"/{call}", "", null, "", 200, SandboxFaultKind.None));
        }
        Assert.Equal(("/100", "/599", 500), (state.Journal[0].Path, state.Journal[^1].Path, state.Journal.Count));
    }

    [Fact]
    public async Task Reset_AfterUse_IsAsAtStart()
    {
        await using var caller = await StartAsync();
        caller.State.Seed(new("+4915123456789", "Berlin", new Dictionary<string, string>()));
        (await caller.PutAsync("""{"wa_number":"+4915123456789","about":"Moin"}""")).Dispose();
        Assert.Equal("Moin", caller.State.Find("+4915123456789")!.Values["about"]);
        caller.State.Fault = new(SandboxFaultKind.ServerError);

        caller.State.Reset();

        Assert.Equal(2, caller.State.Profiles.Count);
        Assert.Equal(SandboxFault.None, caller.State.Fault);
        Assert.Empty(caller.State.Journal);
    }

    [Fact]
    public async Task Settings_OfARunningSandbox_LeadToItWithItsNumbers()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        Assert.True(sandbox.BaseUrl.IsLoopback);
        Assert.Equal(
            new SortedDictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Kaleyra:Accounts:demo:ApiKey"] = SandboxServer.ApiKey,
                ["Kaleyra:Accounts:demo:BaseUrl"] = sandbox.BaseUrl.AbsoluteUri,
                ["Kaleyra:Accounts:demo:Numbers:+14155550132"] = "Harbor Lane Hotel",
                ["Kaleyra:Accounts:demo:Numbers:+919876543210"] = "Marigold Sweets",
                ["Kaleyra:Accounts:demo:Sid"] = SandboxServer.Sid,
            },
            new SortedDictionary<string, string?>(sandbox.Settings("demo").ToDictionary(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task AddSandbox_HostStops_StopsTheSandbox()
    {
        var sandbox = await SandboxServer.StartAsync();
        var address = sandbox.BaseUrl;
        await using var services = new ServiceCollection().AddSandbox(sandbox).BuildServiceProvider();
        Assert.Same(sandbox.State, services.GetRequiredService<SandboxState>());

        await Assert.Single(services.GetServices<IHostedService>()).StopAsync(CancellationToken.None);

        using var http = new HttpClient(new SocketsHttpHandler());
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address));
    }
}
