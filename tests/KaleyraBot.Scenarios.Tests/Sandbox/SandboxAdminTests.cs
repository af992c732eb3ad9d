using System.Net;
using System.Text.Json;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using static KaleyraBot.Tests.Sandbox.SandboxCaller;

namespace KaleyraBot.Tests.Sandbox;

/// <summary>The doors under <c>/__emulator</c>, for a terminal or a script.</summary>
[Needs(Needs.Host)]
public sealed class SandboxAdminTests
{
    [Fact]
    public async Task Faults_SetByHttp_AreSetAndSwitchedOff()
    {
        await using var caller = await StartAsync();
        await OkAsync(caller, HttpMethod.Put, "faults", """{"kind":"throttled","count":2,"retryAfter":"00:00:09"}""");
        Assert.Equal(new SandboxFault(SandboxFaultKind.Throttled, 2) { RetryAfter = TimeSpan.FromSeconds(9) }, caller.State.Fault);
        Assert.Equal("throttled", (await OkAsync(caller, HttpMethod.Get, "faults")).GetProperty("kind").GetString());

        await OkAsync(caller, HttpMethod.Delete, "faults");
        Assert.Equal(SandboxFault.None, caller.State.Fault);

        await OkAsync(caller, HttpMethod.Put, "faults", """{"kind":"slow","delay":"00:00:01"}""");
        Assert.Equal(new SandboxFault(SandboxFaultKind.Slow) { Delay = TimeSpan.FromSeconds(1) }, caller.State.Fault);
    }

    [Theory]
    [InlineData("Host: evil.example")]
    [InlineData("Host: localhost.evil.example")]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Sec-Fetch-Site: cross-site")]
    public async Task Caller_ThatIsAPageInABrowser_IsRefused(string header)
    {
        await using var caller = await StartAsync();
        caller.State.Fault = new(SandboxFaultKind.Slow);

        foreach (var (method, path) in new[] { ("POST", "/__emulator/reset"), ("GET", "/__emulator/journal"), ("PUT", $"/v1/{SandboxServer.Sid}/whatsapp/number") })
        {
            Assert.Equal(403, (await RawCall.SendAsync(caller.Sandbox.BaseUrl, method, path, header)).Status);
        }
        Assert.Equal(SandboxFaultKind.Slow, caller.State.Fault.Kind);
    }

    [Theory]
    [InlineData("""{"kind":"nonsense"}""")]
    [InlineData("{")]
    public async Task Faults_Nonsense_IsRefused(string json)
    {
        await using var caller = await StartAsync();
        using var answer = await caller.AdminAsync(HttpMethod.Put, "faults", json);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(SandboxFault.None, caller.State.Fault);
    }

    [Fact]
    public async Task Profiles_Seeded_AreListedAndCanBeChanged()
    {
        await using var caller = await StartAsync();
        await OkAsync(caller, HttpMethod.Put, "profiles/+4915123456789", """{"displayName":"Berlin","values":{"about":"Moin"}}""");
        Assert.Equal(3, (await OkAsync(caller, HttpMethod.Get, "profiles")).GetArrayLength());
        (await caller.PutAsync("""{"wa_number":"+4915123456789","about":"Tach"}""")).Dispose();

        var profile = await OkAsync(caller, HttpMethod.Get, "profiles/+4915123456789");

        Assert.Equal(("Berlin", "Tach"), (profile.GetProperty("displayName").GetString(), profile.GetProperty("values").GetProperty("about").GetString()));
        using var unknown = await caller.AdminAsync(HttpMethod.Get, "profiles/+4915100000000");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task JournalAndState_AfterACall_ShowItUntilCleared()
    {
        await using var caller = await StartAsync();
        (await caller.PutAsync("""{"wa_number":"+919876543210","about":"New"}""")).Dispose();
        Assert.Equal("PUT", (await OkAsync(caller, HttpMethod.Get, "journal"))[0].GetProperty("method").GetString());
        Assert.Equal(1, (await OkAsync(caller, HttpMethod.Get, "state")).GetProperty("calls").GetInt32());

        await OkAsync(caller, HttpMethod.Delete, "journal");
        Assert.Empty(caller.State.Journal);

        await OkAsync(caller, HttpMethod.Post, "reset");
        Assert.NotEqual("New", caller.State.Find("+919876543210")!.Values["about"]);
    }

    private static async Task<JsonElement> OkAsync(SandboxCaller caller, HttpMethod method, string path, string? json = null)
    {
        using var answer = await caller.AdminAsync(method, path, json);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {body}");
        return body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body);
    }
}
