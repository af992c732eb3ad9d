using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Teams;

/// <summary>A good token is not enough: the event must belong to it, and fit the settings.</summary>
[Needs(Needs.Host)]
public sealed class ActivityTrustTests : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private BotHost _bot = null!;
    private TeamsClient _client = null!;

    internal static readonly Dictionary<string, (Action<JsonObject> Change, HttpStatusCode Status)> Wrong = new()
    {
        ["another channel"] = (activity => activity["channelId"] = "webchat", HttpStatusCode.Forbidden),
        ["a sub-channel"] = (activity => activity["channelId"] = "msteams:copilot", HttpStatusCode.Forbidden),
        ["no channel"] = (activity => activity.Remove("channelId"), HttpStatusCode.Forbidden),
        ["an empty channel"] = (activity => activity["channelId"] = "", HttpStatusCode.Forbidden),
        ["no service URL"] = (activity => activity.Remove("serviceUrl"), HttpStatusCode.Unauthorized),
        ["a foreign conversation"] = (activity => activity["conversation"]!["tenantId"] = "foreign", HttpStatusCode.Forbidden),
        ["a foreign tenant in the channel data"] = (activity => activity["channelData"]!["tenant"]!["id"] = "foreign", HttpStatusCode.Forbidden),
        ["no tenant at all"] = (activity =>
        {
            activity["conversation"]!.AsObject().Remove("tenantId");
            activity.Remove("channelData");
        }, HttpStatusCode.Forbidden),
        ["no type"] = (activity => activity.Remove("type"), HttpStatusCode.BadRequest),
        ["a text that is no text"] = (activity => activity["text"] = 7, HttpStatusCode.BadRequest),
    };

    public static TheoryData<string> Wrongs => [.. Wrong.Keys];

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await BotHost.StartAsync(_teams.Settings);
        _client = _teams.Client(_bot.Http);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Wrongs))]
    public async Task Activity_ThatDoesNotFit_IsRefused(string what)
    {
        var activity = _client.Activity("message");
        Wrong[what].Change(activity);

        using var answer = await _client.PostAsync(activity, _teams.Service.Token(_teams.ServiceUrl));

        Assert.Equal(Wrong[what].Status, answer.StatusCode);
        Assert.Empty(_bot.Dialog.Asked);
        Assert.Empty(_bot.References.Kept);
    }

    [Theory]
    [InlineData("https://evil.example/amer/")]
    [InlineData("https://127.0.0.1.evil.example/")]
    [InlineData("https://127.0.0.1@evil.example/")]
    [InlineData("https://user@127.0.0.1/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("not a url")]
    public async Task ServiceUrl_OutsideTheList_IsRefusedEvenWhenTheTokenAgrees(string serviceUrl)
    {
        var activity = _client.Activity("message");
        activity["serviceUrl"] = serviceUrl;

        using var answer = await _client.PostAsync(activity, _teams.Service.Token(serviceUrl));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(_bot.References.Kept);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    public async Task Body_ThatIsNoActivity_IsABadRequest(string body, HttpStatusCode expected) =>
        Assert.Equal(expected, await RawAsync(body));

    [Fact]
    public async Task Body_NestedTooDeep_IsABadRequest() =>
        Assert.Equal(HttpStatusCode.BadRequest, await RawAsync($$"""{"type":"message","value":{{new string('[', 100)}}{{new string(']', 100)}}}"""));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_LargerThanTeamsSends_IsTooLarge(bool chunked) =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await RawAsync($$"""{"type":"message","text":"{{new string('x', 256 * 1024)}}"}""", chunked));

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("somethingNewIn2031")]
    public async Task Activity_OfAnUnknownType_IsTakenAndLeftAlone(string type)
    {
        var activity = _client.Activity(type);
        activity["text"] = "wa update";
        activity["somethingNew"] = new JsonObject { ["deep"] = true };

        using var answer = await _client.SendAsync(activity);

        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.Empty(_bot.Dialog.Asked);
    }

    private async Task<HttpStatusCode> RawAsync(string body, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _teams.Service.Token(_teams.ServiceUrl));
        using var answer = await _bot.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
