using System.Globalization;
using System.Net;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.WebChat;

[Needs(Needs.Host)]
public sealed class WebStreamTests
{
    private static readonly Place General = new("web:general");

    [Fact]
    public async Task Stream_Opened_TellsTheConversationInOrder()
    {
        await using var host = await WebHost.StartAsync();
        (await host.TypeAsync("wa help")).Dispose();
        await host.Chat.TellAsync(new Person("web:ana", "Ana"), FakeDialog.Plain("for Ana"), CancellationToken.None);
        await host.Chat.TellAsync(new Person("web:ben", "Ben"), FakeDialog.Plain("for Ben"), CancellationToken.None);
        await using var page = await PageStream.OpenAsync(host);
        Assert.Equal("hello", (await page.AnyAsync()).Kind);
        Assert.Equal("panel", (await page.AnyAsync()).Kind);
        var (said, post, tell) = (await page.NextAsync(), await page.NextAsync(), await page.NextAsync());
        Assert.Equal(("said", "wa help", "ana"), (said.Kind, said["text"], said["from"]));
        Assert.Equal(("post", "This is the help.", "false"), (post.Kind, post["summary"], post["private"]));
        Assert.Equal(("tell", "for Ana", "true"), (tell.Kind, tell["summary"], tell["private"]));
        var ids = new[] { said, post, tell }.Select(each => long.Parse(each.Id, CultureInfo.InvariantCulture)).ToList();
        Assert.True(ids[0] < ids[1] && ids[1] < ids[2], string.Join(' ', ids));
    }

    [Fact]
    public async Task Stream_Resumed_TellsOnlyWhatWasMissed()
    {
        await using var host = await WebHost.StartAsync();
        var first = await PostAsync(host, "first");
        await PostAsync(host, "second");
        string last;
        await using (var before = await PageStream.OpenAsync(host))
        {
            _ = await before.NextAsync();
            last = (await before.NextAsync()).Id;
        }
        await host.Chat.ReplaceAsync(first, FakeDialog.Plain("first, changed"), CancellationToken.None);
        await PostAsync(host, "third");
        await using var page = await PageStream.OpenAsync(host, lastEventId: last);
        var (changed, third) = (await page.NextAsync(), await page.NextAsync());
        Assert.Equal(("replace", first.Value, "first, changed"), (changed.Kind, changed.MessageId, changed["summary"]));
        Assert.Equal(("post", "third"), (third.Kind, third["summary"]));
    }

    [Fact]
    public async Task Stream_Live_HearsAtOnce()
    {
        await using var host = await WebHost.StartAsync();
        await using var page = await PageStream.OpenAsync(host);
        _ = await page.AnyAsync();
        var next = page.NextAsync();
        var message = await PostAsync(host, "now");
        Assert.Equal(message.Value, (await next).MessageId);
    }

    [Fact]
    public async Task Stream_ForTwo_NumbersAChangeOnceBothHaveIt()
    {
        await using var host = await WebHost.StartAsync();
        await PostAsync(host, "for both");
        await using var page = await PageStream.OpenAsync(host, "ana,ben");
        var (ana, ben) = (await page.NextAsync(), await page.NextAsync());
        Assert.Equal(("ana", "ben"), (ana["viewer"], ben["viewer"]));
        Assert.Equal("", ana.Id);
        Assert.Equal(ben["seen"], ben.Id);
    }

    [Theory]
    [InlineData("general,approvals")]
    [InlineData("")]
    public async Task Stream_OfSeveralRooms_SaysWhichOneAMessageIsIn(string rooms)
    {
        await using var host = await WebHost.StartAsync();
        await PostAsync(host, "in general");
        await host.Chat.PostAsync(new Place("web:approvals"), FakeDialog.Plain("in approvals"), CancellationToken.None);
        await host.Chat.PostAsync(new Place("web:elsewhere"), FakeDialog.Plain("in neither"), CancellationToken.None);
        await host.Chat.TellAsync(new Person("web:ana", "Ana"), FakeDialog.Plain("for Ana"), CancellationToken.None);
        await using var page = await PageStream.OpenAsync(host, place: rooms);
        var news = new[] { await page.NextAsync(), await page.NextAsync(), await page.NextAsync() };
        Assert.Equal([("general", "in general"), ("approvals", "in approvals"), (null, "for Ana")], news.Select(each => (each["room"], each["summary"])));
    }

    [Fact]
    public async Task Replace_OfAMessageFromBeforeTheRestart_PostsIt()
    {
        await using var host = await WebHost.StartAsync();
        var old = new MessageRef($"web:general/{Guid.CreateVersion7()}");
        var delivery = await host.Chat.ReplaceAsync(old, FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        Assert.Equal(new ChatDelivery.Sent(old), delivery);
        await using var page = await PageStream.OpenAsync(host);
        var news = await page.NextAsync();
        Assert.Equal((old.Value, "WA-1 Succeeded"), (news.MessageId, news["summary"]));
    }

    [Fact]
    public async Task Replace_OfAForm_ShowsEverybodyTheOutcome()
    {
        await using var host = await WebHost.StartAsync();
        (await host.TypeAsync("wa update")).Dispose();
        await host.Chat.ReplaceAsync(host.Ledger.Shown!, FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None);
        await using var ben = await PageStream.OpenAsync(host, "ben");
        _ = await ben.NextAsync();
        var news = await ben.NextAsync();
        Assert.Equal(("WA-1 Succeeded", "false"), (news["summary"], news["private"]));
    }

    [Fact]
    public async Task View_AfterAReload_IsStillThePersons()
    {
        await using var host = await WebHost.StartAsync();
        var message = await PostAsync(host, "for all");
        host.Dialog.Script = _ => new ChatReply.ShowCard(FakeDialog.Plain("for Ana now"));
        (await host.ClickAsync("open", new { id = "x" }, message.Value)).Dispose();
        await using var page = await PageStream.OpenAsync(host, "ana,ben");
        var (ana, ben) = (await page.NextAsync(), await page.NextAsync());
        Assert.Equal(("for Ana now", "for all"), (ana["summary"], ben["summary"]));
    }

    [Theory]
    [InlineData("slack:T1/U1")]
    [InlineData("web:no room")]
    public async Task Post_ElsewhereThanHere_IsGone(string place)
    {
        await using var host = await WebHost.StartAsync();
        Assert.IsType<ChatDelivery.Gone>(await host.Chat.PostAsync(new Place(place), FakeDialog.Plain("x"), CancellationToken.None));
    }

    [Fact]
    public async Task Panel_Changed_IsTold()
    {
        await using var host = await WebHost.StartAsync();
        await using var page = await PageStream.OpenAsync(host);
        _ = await page.AnyAsync();
        Assert.Equal("none", (await page.AnyAsync())["fault"]);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.PutAsync("/web/fault/Earthquake", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await host.Http.PutAsync("/web/fault/slow", null)).StatusCode);
        Assert.Equal("slow", (await page.AnyAsync())["fault"]);
        host.Panel.Land("about", "Open till 9");
        Assert.Equal("Open till 9", (await page.AnyAsync()).Data["profiles"]![0]!["values"]!["about"]!.ToString());
    }

    [Fact]
    public async Task Clock_Moved_IsTold()
    {
        await using var host = await WebHost.StartAsync();
        await using var page = await PageStream.OpenAsync(host);
        _ = await page.AnyAsync();
        Assert.Equal("0", (await page.AnyAsync()).Data["clock"]!["moved"]!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, (await host.Http.PutAsync("/web/clock/04:00:00", null)).StatusCode);
        var clock = (await page.AnyAsync()).Data["clock"]!;
        Assert.Equal(("14400", host.Clock.Now), (clock["moved"]!.ToString(), clock["now"]!.GetValue<DateTimeOffset>()));
    }

    [Fact]
    public async Task Panel_WithoutASandbox_IsNotThere()
    {
        await using var host = await WebHost.StartAsync(sandbox: false);
        await PostAsync(host, "first");
        await using var page = await PageStream.OpenAsync(host);
        Assert.Equal("true", (await page.AnyAsync())["real"]);
        Assert.Equal("post", (await page.AnyAsync()).Kind);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Http.PutAsync("/web/fault/none", null)).StatusCode);
    }

    [Fact]
    public async Task Stream_OfAStoppingBot_Ends()
    {
        await using var host = await WebHost.StartAsync();
        await using var page = await PageStream.OpenAsync(host);
        _ = await page.AnyAsync();
        var stop = host.StopAsync();
        Assert.True(await page.EndsAsync());
        await stop;
    }

    [Theory]
    [InlineData("/web/stream")]
    [InlineData("/web/stream?who=a:b")]
    [InlineData("/web/stream?who=ana&place=a:b")]
    [InlineData("/web/stream?who=ana&place=general&place=a:b")]
    [InlineData("/web/stream?who=a&who=b&who=c&who=d&who=e")]
    public async Task Stream_ForNobody_IsABadRequest(string path)
    {
        await using var host = await WebHost.StartAsync();
        using var response = await host.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static async Task<MessageRef> PostAsync(WebHost host, string words) =>
        ((ChatDelivery.Sent)await host.Chat.PostAsync(General, FakeDialog.Plain(words), CancellationToken.None)).Message;
}
