using System.Net;
using System.Text.Json.Nodes;
using KaleyraBot.BotBuilder;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Doors;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Teams;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;

namespace KaleyraBot.Tests.BotBuilder;

/// <summary>What is ours reaches our dialog as it was typed; what is not reaches the other bot as it came.</summary>
[Needs(Needs.Host)]
public sealed class SdkForeignTests : IAsyncLifetime
{
    private readonly ForeignBot _other = new();
    private FakeTeams _teams = null!;
    private BotHost _bot = null!;

    /// <summary>Events of the other bot: a name, the type, and what it has besides.</summary>
    private static readonly Dictionary<string, (string Type, string More)> Foreign = new()
    {
        ["a line"] = ("message", """{"text":"hello"}"""),
        ["a line with a mention"] = ("message", """{"text":"<at>KaleyraBot</at> book a room","entities":[{"type":"mention","text":"<at>KaleyraBot</at>","mentioned":{"id":"28:bot"},"more":{"deep":1.10}}]}"""),
        ["a word that begins like ours"] = ("message", """{"text":"wait for me"}"""),
        ["our word later"] = ("message", """{"text":"please wa update"}"""),
        ["a command without our word"] = ("message", """{"text":"update"}"""),
        ["no text"] = ("message", """{"attachments":[{"contentType":"image/png","contentUrl":"https://example.com/x.png"}]}"""),
        ["a pressed card"] = ("message", """{"value":{"verb":"book","id":"7","card":"9"}}"""),
        ["a pressed card with a verb like ours"] = ("message", """{"value":{"verb":"submit","room":"7"}}"""),
        ["a list as value"] = ("message", """{"value":[1,2]}"""),
        ["an action"] = ("invoke", """{"name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"book","data":{"id":"1"}},"trigger":"manual"}}"""),
        ["an action with a verb like ours"] = ("invoke", """{"name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"approve","data":{"invoice":"1"}},"trigger":"manual"}}"""),
        ["an action without data"] = ("invoke", """{"name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"approve"}}}"""),
        ["a dialog"] = ("invoke", """{"name":"task/fetch","value":{"data":{"dialog":"holidays","from":"2026-11-29T10:00:00Z"}}}"""),
        ["a sent dialog"] = ("invoke", """{"name":"task/submit","value":{"data":{"verb":"submit","day":"2026-11-29"}}}"""),
        ["an extension"] = ("invoke", """{"name":"composeExtension/fetchTask","value":{"commandId":"update"}}"""),
        ["a search"] = ("invoke", """{"name":"composeExtension/query","value":{"commandId":"wa.update","parameters":[{"name":"q","value":"2026-11-29T10:00:00.000+01:00"}]}}"""),
        ["an invoke of 2031"] = ("invoke", """{"name":"somethingNew/2031","value":{"n":12345678901234567890,"d":0.1,"date":"2026-11-29T10:00:00+05:30"}}"""),
        ["an invoke without a value"] = ("invoke", """{"name":"task/fetch"}"""),
        ["a reaction"] = ("messageReaction", """{"reactionsAdded":[{"type":"like"}]}"""),
        ["an event"] = ("event", """{"name":"tokens/response","value":{"token":"x"}}"""),
        ["something new"] = ("somethingNewIn2031", """{"somethingNew":{"deep":[true,null,"2026-11-29T10:00:00Z"]}}"""),
        ["an installation"] = ("installationUpdate", """{"action":"add"}"""),
        ["a new member"] = ("conversationUpdate", """{"membersAdded":[{"id":"28:bot"},{"id":"29:anna","aadObjectId":"oid-anna","extra":{"a":1}}]}"""),
    };

    public static TheoryData<string> Foreigners => [.. Foreign.Keys];

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await StartAsync(null);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    /// <summary>A press of a button as our cards have them.</summary>
    internal static JsonObject Pressed(string verb) => new()
    {
        ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject { ["verb"] = verb, ["id"] = "WA-1", ["card"] = "" } },
        ["trigger"] = "manual",
    };

    [Theory]
    [MemberData(nameof(Foreigners))]
    public async Task Event_ThatIsNotOurs_ReachesTheOtherBotAsItCame(string what)
    {
        var client = _teams.Client(_bot.Http);
        var sent = Activity(client, what);
        using var answer = await client.PostAsync(sent, _teams.Service.Token(_teams.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(_bot.Dialog.Asked);
        using var reader = new JsonTextReader(new StringReader(sent.ToJsonString()));
        var read = HttpHelper.BotMessageSerializer.Deserialize<Microsoft.Bot.Schema.Activity>(reader)!;
        Assert.Equal(ForeignBot.Json(read), Assert.Single(_other.Got));
        Assert.Equal(Foreign[what].Type == "invoke" ? "the other bot" : null, Foreign[what].Type != "invoke" ? null
            : (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["by"]);
    }

    [Theory]
    [InlineData("wa update")]
    [InlineData("/wa update")]
    [InlineData("WA: update")]
    [InlineData("<at>KaleyraBot</at>&nbsp;wa update")]
    [InlineData("<p><at>KaleyraBot</at> wa update</p>")]
    [InlineData("wa")]
    public async Task Line_WithOurWord_IsOursAlone(string text)
    {
        await SayAsync(text);
        Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(_bot.Dialog.Asked));
        Assert.Empty(_other.Got);
    }

    [Theory]
    [InlineData("whatsapp update", "wa update")]
    [InlineData("<at>KaleyraBot</at> WhatsApp delegate <at>Whatsapp Dan</at>", "wa delegate Whatsapp Dan")]
    [InlineData("&nbsp;/whatsapp: help", "&nbsp;/wa: help")]
    public async Task Line_WithAWordOfTheSettings_IsOurs(string text, string read)
    {
        await _bot.DisposeAsync();
        _bot = await StartAsync(options => options.Words = ["whatsapp"]);
        await SayAsync(text);
        Assert.Equal(read, Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(_bot.Dialog.Asked)).Text);
        await SayAsync("wa update");
        Assert.Single(_other.Got);
    }

    [Fact]
    public async Task Extension_WithOurCommand_OpensTheForm()
    {
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        var answer = await _teams.Client(_bot.Http).InvokeAsync("composeExtension/fetchTask", new JsonObject { ["commandId"] = "wa.update" });
        Assert.Equal("continue", (string?)answer!["task"]!["type"]);
        Assert.Empty(_other.Got);
    }

    [Fact]
    public async Task Installation_IsNotedByUs_AndGreetedByTheOtherBotAlone()
    {
        var client = _teams.Client(_bot.Http);
        await client.SendAsync(Activity(client, "a new member"));
        Assert.Contains(_bot.References.Kept.Keys, key => key.Contains("a:anna", StringComparison.Ordinal));
        Assert.Empty(_bot.Dialog.Asked);
        Assert.Single(_other.Got);
    }

    /// <summary>What the SDK would rewrite, or lose.</summary>
    [Theory]
    [InlineData("2026-11-29T10:00:00Z")]
    [InlineData("2026-11-29T10:00:00.000+05:30")]
    [InlineData("2026-11-29")]
    [InlineData("/Date(1198908717056)/")]
    [InlineData("+919876543210")]
    [InlineData("007")]
    [InlineData("1.10")]
    [InlineData("1e5")]
    [InlineData("true")]
    [InlineData(" two  spaces\r\nand lines ")]
    [InlineData("\u00e9\ud83d\ude00\u202e<b>&amp;")]
    public async Task Value_OfEachField_KeepsItsForm(string typed)
    {
        var data = new JsonObject { ["verb"] = Verbs.Submit, ["id"] = "form-1", ["card"] = "key-1" };
        foreach (var field in Sample.Filled.Keys)
        {
            data[field] = typed;
        }
        await _teams.Client(_bot.Http).InvokeAsync("task/submit", new JsonObject { ["data"] = data });
        var submitted = Assert.IsType<ChatEvent.FormSubmitted>(Assert.Single(_bot.Dialog.Asked));
        Assert.True(submitted.Values.Count >= 8);
        Assert.All(Sample.Filled.Keys, field => Assert.Equal(typed, submitted.Values[field]));
    }

    [Fact]
    public async Task Half_OfACharacter_ArrivesAsBroken()
    {
        var client = _teams.Client(_bot.Http);
        var invoke = client.Activity("invoke");
        (invoke["name"], invoke["value"]) = ("task/submit", new JsonObject { ["data"] = new JsonObject { ["verb"] = "submit", ["id"] = "form-1", ["card"] = "key-1", ["about"] = "HALF" } });
        using var content = new StringContent(invoke.ToJsonString().Replace("HALF", "a\\ud83d", StringComparison.Ordinal), System.Text.Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        request.Headers.Authorization = new("Bearer", _teams.Service.Token(_teams.ServiceUrl));
        using var answer = await _bot.Http.SendAsync(request);
        Assert.Equal("a\uFFFD", Assert.IsType<ChatEvent.FormSubmitted>(Assert.Single(_bot.Dialog.Asked)).Values["about"]);
    }

    [Fact]
    public async Task Conversation_OfBothBots_KeepsThemApart()
    {
        _bot.Dialog.Says(SmallCards.AnOpenForm());
        var client = _teams.Client(_bot.Http);
        await SayAsync("hello");
        await client.MessageAsync("Echo: hello");
        await client.TypeAsync("wa update");
        Assert.NotNull(CardInputs.Button(await client.CardAsync(), "Update"));
        await SayAsync("and on");
        await client.MessageAsync("Echo: and on");
        Assert.Equal(2, _other.Got.Count);
        Assert.Single(_bot.Dialog.Asked);
    }

    private async Task SayAsync(string text)
    {
        var client = _teams.Client(_bot.Http);
        var activity = client.Activity("message");
        (activity["id"], activity["text"]) = (_teams.Connector.NewId(), text);
        activity["entities"] = new JsonArray(
            new JsonObject { ["type"] = "mention", ["text"] = "<at>KaleyraBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } },
            new JsonObject { ["type"] = "mention", ["text"] = "<at>Whatsapp Dan</at>", ["mentioned"] = new JsonObject { ["id"] = "29:dan", ["name"] = "Whatsapp Dan" } });
        using var answer = await client.SendAsync(activity);
    }

    private static JsonObject Activity(TeamsClient client, string what)
    {
        var activity = client.Activity(Foreign[what].Type);
        activity["id"] = "1700000000001";
        foreach (var (name, value) in JsonNode.Parse(Foreign[what].More)!.AsObject())
        {
            activity[name] = value?.DeepClone();
        }
        return activity;
    }

    private Task<BotHost> StartAsync(Action<BotBuilderOptions>? configure) =>
        BotHost.StartAsync(_teams.Settings, more: services => ForeignHost.Add(services, _teams, _other, configure));
}
