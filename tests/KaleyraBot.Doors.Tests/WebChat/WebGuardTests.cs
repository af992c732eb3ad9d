using System.Net;
using System.Net.Http.Json;
using System.Text;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.WebChat;

[Needs(Needs.Host)]
public sealed class WebGuardTests
{
    [Theory]
    [InlineData("GET", "/", "Host", "evil.example")]
    [InlineData("GET", "/web/app.js", "Host", "evil.example:3978")]
    [InlineData("GET", "/web/stream?who=ana", "Host", "192.168.1.10")]
    [InlineData("POST", "/web/events", "Host", "localhost.evil.example")]
    [InlineData("POST", "/web/events", "Origin", "https://evil.example")]
    [InlineData("POST", "/web/events", "Origin", "http://localhost:1")]
    [InlineData("POST", "/web/events", "Origin", "null")]
    [InlineData("POST", "/web/events", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "/web/events", "Sec-Fetch-Site", "same-site")]
    [InlineData("GET", "/web/stream?who=ana", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "/web/blocks", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "/web/blocks", "Origin", "https://evil.example")]
    [InlineData("POST", "/web/blocks", "Host", "evil.example")]
    [InlineData("PUT", "/web/fault/slow", "Sec-Fetch-Site", "cross-site")]
    [InlineData("PUT", "/web/clock/01:00:00", "Sec-Fetch-Site", "cross-site")]
    [InlineData("PUT", "/web/clock/01:00:00", "Origin", "https://evil.example")]
    public async Task Request_NotFromThePage_IsRefused(string method, string path, string header, string value)
    {
        await using var host = await WebHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation(header, value);
        if (method == "POST")
        {
            request.Content = JsonContent.Create(new { delivery = Guid.CreateVersion7(), who = "ana", text = "wa help" });
        }
        using var response = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(host.Dialog.Heard);
        Assert.Equal("none", host.Panel.Fault);
        Assert.Equal(TimeSpan.Zero, host.Clock.Moved);
    }

    [Theory]
    [InlineData("same-origin")]
    [InlineData("none")]
    public async Task Request_FromThePage_IsHeard(string site)
    {
        await using var host = await WebHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/web/events")
        {
            Content = JsonContent.Create(new { delivery = Guid.CreateVersion7(), who = "ana", text = "wa help" }),
        };
        request.Headers.Add("Origin", host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Single(host.Dialog.Heard);
    }

    [Fact]
    public async Task Page_LinkedFromAnotherSite_OpensWithAStrictPolicy()
    {
        await using var host = await WebHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var response = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task Event_OfAnotherContentType_IsRefused(string type)
    {
        await using var host = await WebHost.StartAsync();
        using var body = new StringContent($$"""{"delivery":"{{Guid.CreateVersion7()}}","who":"ana","text":"wa help"}""", Encoding.UTF8, type);
        using var response = await host.Http.PostAsync("/web/events", body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(host.Dialog.Heard);
    }

    [Fact]
    public async Task Event_TooLarge_IsRefused()
    {
        await using var host = await WebHost.StartAsync();
        using var response = await host.TypeAsync(new string('a', 70_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(host.Dialog.Heard);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"delivery\":")]
    [InlineData("""{"who":"ana","text":"wa help"}""")]
    [InlineData("""{"delivery":"0197a1f0-0000-7000-8000-000000000001","text":"wa help"}""")]
    [InlineData("""{"delivery":"0197a1f0-0000-7000-8000-000000000001","who":"ana@x","text":"wa help"}""")]
    [InlineData("""{"delivery":"0197a1f0-0000-7000-8000-000000000001","who":"ana","place":"a:b","text":"wa help"}""")]
    [InlineData("""{"delivery":"0197a1f0-0000-7000-8000-000000000001","who":"ana","text":"  "}""")]
    [InlineData("""{"delivery":"0197a1f0-0000-7000-8000-000000000001","who":"\ud800","text":"wa help"}""")]
    [InlineData("""{"delivery":"0197a1f0-0000-7000-8000-000000000001","who":"ana","action":{"data":{}}}""")]
    public async Task Event_NotAnEvent_IsABadRequest(string body)
    {
        await using var host = await WebHost.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.Http.PostAsync("/web/events", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Dialog.Heard);
    }
}
