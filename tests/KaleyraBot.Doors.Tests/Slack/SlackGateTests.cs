using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Slack.Fake;
using KaleyraBot.Tests.Teams;

namespace KaleyraBot.Tests.Slack;

/// <summary>Who comes through the door, and what everybody else is answered.</summary>
[Needs(Needs.Host)]
public sealed class SlackGateTests : IAsyncLifetime
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";
    private SlackHost _bot = null!;

    public async Task InitializeAsync()
    {
        _bot = await SlackHost.StartAsync(("Slack:AppId", FakeSlack.AppId));
        _bot.Dialog.Says(new ChatReply.ShowCard(SmallCards.ANotice()));
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Command_Signed_IsAnswered()
    {
        await _bot.Ana.CommandAsync("/wa help");
        Assert.Equal("Done. Nothing else to do here.", Assert.Single(_bot.Ana.Whispers).Text);
        Assert.Equal("help", Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(_bot.Dialog.Asked)).Text);
    }

    [Fact]
    public async Task Form_WithACharset_IsTakenAllTheSame()
    {
        await _bot.Ana.CommandAsync("/wa help", new() { ContentType = $"{Form}; charset=utf-8" });
        Assert.Equal("Done. Nothing else to do here.", Assert.Single(_bot.Ana.Whispers).Text);
    }

    public static TheoryData<string> Forgeries => ["old", "early", "secret", "tampered", "unsigned", "undated"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Command_Forged_IsRefusedWithoutAWord(string how)
    {
        await _bot.Ana.CommandAsync("/wa update", how switch
        {
            "old" => new() { Skew = TimeSpan.FromSeconds(-301) },
            "early" => new() { Skew = TimeSpan.FromSeconds(302) },
            "secret" => new() { Secret = "8f742231b10e8888abcd99yyyzzz85a6" },
            "tampered" => new() { IsTampered = true },
            "unsigned" => new() { HasSignature = false },
            _ => new() { HasTimestamp = false },
        });

        Assert.Equal((401, ""), (_bot.Ana.Answer!.Status, _bot.Ana.Answer.Body));
        Assert.Empty(_bot.Dialog.Asked);
        Assert.Empty(_bot.Calls);
        Assert.Contains(_bot.Log.Lines, line => line.Contains("/slack/commands was refused with 401", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ssl_check=1", 200)]
    [InlineData("ssl_check=1&command=%2Fwa&text=update&user_id=U0ANA&team_id=T0MARIGOLD", 200)]
    [InlineData("ssl_check=true&command=%2Fwa", 401)]
    [InlineData("ssl_check=1&ssl_check=1&command=%2Fwa", 401)]
    public async Task CertificateCheck_Unsigned_IsAnsweredAndDoesNothing(string body, int status)
    {
        var answer = await _bot.Ana.SendAsync(new("/slack/commands", Form, body), new() { HasSignature = false });
        Assert.Equal((status, ""), (answer.Status, answer.Body));
        Assert.Empty(_bot.Dialog.Asked);
    }

    [Theory]
    [InlineData("GET", "/slack/commands?ssl_check=1&token=xyz", 200)]
    [InlineData("GET", "/slack/commands?token=xyz&ssl_check=1&command=%2Fwa&text=update", 200)]
    [InlineData("GET", "/slack/commands?ssl_check=0", 405)]
    [InlineData("GET", "/slack/commands", 405)]
    [InlineData("GET", "/slack/events?ssl_check=1", 405)]
    [InlineData("PUT", "/slack/commands?ssl_check=1", 405)]
    [InlineData("POST", "/slack/commands?ssl_check=1", 401)]
    public async Task CertificateCheck_ByItsAddress_IsAnsweredAndDoesNothing(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await _bot.Http.SendAsync(request);
        Assert.Equal((status, ""), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Empty(_bot.Dialog.Asked);
    }

    /// <summary>
    /// It is answered by its bytes, whatever they are besides: a wrong signature, a body that is no form, half a megabyte.
    /// </summary>
    [Theory]
    [InlineData("text/plain")]
    [InlineData(Form)]
    public async Task CertificateCheck_WithAnythingBesideIt_IsNotRead(string type)
    {
        var body = $"ssl_check=1&payload={{\ud83d&%ZZ&=&{string.Concat(Enumerable.Repeat("a=1&", 100_000))}command=%2Fwa&text=update";
        var answer = await _bot.Ana.SendAsync(new("/slack/commands", type, body), new() { IsTampered = true });
        Assert.Equal((200, ""), (answer.Status, answer.Body));
        Assert.Empty(_bot.Dialog.Asked);
        Assert.Empty(_bot.Calls);
        Assert.Equal(413, (await _bot.Ana.SendAsync(new("/slack/commands", Form, "ssl_check=1&" + new string('a', 1024 * 1024)), new() { HasSignature = false })).Status);
    }

    [Theory]
    [InlineData("/slack/commands", Json, "{}", 415)]
    [InlineData("/slack/events", Form, "payload=%7B%7D", 415)]
    [InlineData("/slack/events", "text/plain", "{}", 415)]
    [InlineData("/slack/events", Json, "{", 400)]
    [InlineData("/slack/events", Json, "[]", 400)]
    [InlineData("/slack/events", Json, """{"type":"event_callback","type":"x"}""", 400)]
    [InlineData("/slack/interactions", Form, "payload=no", 400)]
    [InlineData("/slack/interactions", Form, "command=%2Fwa", 400)]
    [InlineData("/slack/commands", Form, "", 400)]
    [InlineData("/slack/interactions", Form, "payload=%7B%22type%22%3A%22something_new%22%7D", 200)]
    [InlineData("/slack/events", Json, """{"type":"event_callback","event":{"type":"something_new"}}""", 200)]
    public async Task Body_SignedButStrange_HasItsStatus(string path, string type, string body, int status)
    {
        var answer = await _bot.Ana.SendAsync(new(path, type, body));
        Assert.Equal((status, ""), (answer.Status, answer.Body));
        Assert.Empty(_bot.Dialog.Asked);
    }

    [Fact]
    public async Task Address_OfTheEvents_AnswersTheChallengeWhateverTheCharset()
    {
        var asked = new SlackRequest("/slack/events", $"{Json}; charset=utf-8", """{"token":"t","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P","type":"url_verification"}""");
        var answer = await _bot.Ana.SendAsync(asked);
        Assert.Equal((200, """{"challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"}"""), (answer.Status, answer.Body));
        Assert.Equal(401, (await _bot.Ana.SendAsync(asked, new() { HasSignature = false })).Status);
    }

    [Fact]
    public async Task Body_LargerThanAnythingOfSlack_IsRefusedUnread() =>
        Assert.Equal(413, (await _bot.Ana.SendAsync(new("/slack/commands", Form, new string('a', 1024 * 1024 + 1)))).Status);

    [Fact]
    public async Task App_ThatIsNotOurs_IsRefused() =>
        Assert.Equal(401, (await _bot.Ana.SendAsync(new("/slack/commands", Form, "api_app_id=A0OTHER&text=update"))).Status);

    [Fact]
    public async Task Signature_Twice_IsRefused()
    {
        using var request = SlackSender.Sign(new("/slack/commands", Form, "text=help"), SlackDelivery.Normal, _bot.Time);
        request.Headers.Add("X-Slack-Signature", request.Headers.GetValues("X-Slack-Signature").Single());
        using var answer = await _bot.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Method_OtherThanPost_IsNotAllowed()
    {
        using var answer = await _bot.Http.GetAsync(new Uri("/slack/events", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactions")]
    [InlineData("/slack/events")]
    public async Task Door_WithoutASecret_IsClosedAndSaysSo(string path)
    {
        await using var closed = await Scenarios.TestBot.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = closed.Url };
        using var body = new StringContent("ssl_check=1", Encoding.UTF8, new MediaTypeHeaderValue(Form));
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
