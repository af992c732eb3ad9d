using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.WebChat;

[Needs(Needs.Host)]
public sealed class WebDoorTests
{
    [Fact]
    public async Task Line_Typed_IsAcknowledgedAndAnsweredThroughTheLedger()
    {
        await using var host = await WebHost.StartAsync();
        var delivery = Guid.CreateVersion7();
        using var response = await host.TypeAsync(" wa help ", delivery: delivery);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var heard = Assert.IsType<ChatEvent.CommandTyped>(Assert.Single(host.Dialog.Heard));
        Assert.Equal(("web:ana", "Ana", "web:general", "wa help"), (heard.Who.Id, heard.Who.Name, heard.Where.Value, heard.Text));
        var (id, effects) = Assert.Single(host.Ledger.Accepted);
        Assert.Equal($"web:{delivery}", id);
        Assert.Equal("web:general", Assert.IsType<Effect.PostCard>(Assert.Single(effects)).Place.Value);
    }

    [Fact]
    public async Task Line_SentTwice_IsSaidAndAnsweredOnce()
    {
        await using var host = await WebHost.StartAsync();
        var delivery = Guid.CreateVersion7();
        (await host.TypeAsync("wa help", delivery: delivery)).Dispose();
        (await host.TypeAsync("wa help", delivery: delivery)).Dispose();
        (await host.TypeAsync("wa help")).Dispose();
        await using var page = await PageStream.OpenAsync(host);
        var news = new List<string> { (await page.NextAsync()).Kind, (await page.NextAsync()).Kind, (await page.NextAsync()).Kind,
            (await page.NextAsync()).Kind };
        Assert.Equal(["post", "said", "said", "post"], news);
    }

    [Fact]
    public async Task Line_Whispered_IsAnsweredAtOnceAndPrivately()
    {
        await using var host = await WebHost.StartAsync();
        using var response = await host.TypeAsync("what");
        var message = (await Body(response))["message"]!;
        Assert.Equal("I know no such word.", message["text"]!.ToString());
        Assert.True(message["private"]!.GetValue<bool>());
        Assert.Empty(Assert.Single(host.Ledger.Accepted).Effects);
    }

    [Fact]
    public async Task Line_ThatTheDialogFailsOn_IsShownAsNotDelivered()
    {
        await using var host = await WebHost.StartAsync();
        host.Dialog.Script = _ => throw new InvalidOperationException("test");
        using var response = await host.TypeAsync("wa help");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        await using var page = await PageStream.OpenAsync(host);
        Assert.Equal("true", (await page.NextAsync())["failed"]);
    }

    [Fact]
    public async Task Form_Asked_IsShownToWhoAskedOnly()
    {
        await using var host = await WebHost.StartAsync();
        (await host.TypeAsync("wa update")).Dispose();
        var form = Assert.IsType<Effect.PostCard>(host.Ledger.Accepted.Single().Effects.Single());
        Assert.Equal("web:ana", form.Card.Owner);
        // The request that takes its place must find it remembered, so it waits in the same queue.
        Assert.Equal(new Effect.ShowRequest(1, new Place("web:general")).Queue, form.Queue);
        await using var ana = await PageStream.OpenAsync(host);
        await using var ben = await PageStream.OpenAsync(host, "ben");
        _ = await ana.NextAsync();
        _ = await ben.NextAsync();
        var (mine, theirs) = (await ana.NextAsync(), await ben.NextAsync());
        Assert.Equal(mine.MessageId, theirs.MessageId);
        Assert.Equal("Form: change a number.", mine["summary"]);
        Assert.Null(theirs["card"]);
        Assert.Equal("Ana", theirs["owner"]);
    }

    [Fact]
    public async Task Form_Submitted_ReachesTheDialogAsTyped()
    {
        await using var host = await WebHost.StartAsync();
        using var response = await host.ClickAsync("submit", new { verb = "submit", id = "form-1", card = "key-1", about = " Open ", address = "", count = 3 });
        var heard = Assert.IsType<ChatEvent.FormSubmitted>(Assert.Single(host.Dialog.Heard));
        Assert.Equal(new FormTicket("form-1", "key-1"), heard.Ticket);
        Assert.Equal([("about", " Open "), ("address", ""), ("count", "3")], heard.Values.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal("WA-1 Queued", (await Body(response))["message"]!["summary"]!.ToString());
    }

    [Fact]
    public async Task Form_WithErrors_StaysWithEverythingTyped()
    {
        await using var host = await WebHost.StartAsync();
        (await host.TypeAsync("wa update")).Dispose();
        using var response = await host.ClickAsync("submit", new { id = "form-1", card = "key-1", about = "", address = "12, \"john\" st" }, host.Ledger.Shown!.Value);
        var message = (await Body(response))["message"]!;
        Assert.Equal(host.Ledger.Shown.Value, message["id"]!.ToString());
        Assert.Equal("1 thing to fix", message["summary"]!.ToString());
        Assert.Contains("12, \\u0022john\\u0022 st", message["card"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_Pressed_CarriesTheRequestOnly()
    {
        await using var host = await WebHost.StartAsync();
        using var response = await host.ClickAsync("cancel", new { verb = "cancel", id = "WA-12", card = "" }, who: "ben");
        Assert.Equal(
            new ChatEvent.ButtonPressed(new Person("web:ben", "Ben"), new Place("web:general"), "cancel", new FormTicket("WA-12", null)) { Audience = Audience.Private, Alone = true },
            Assert.Single(host.Dialog.Heard));
        Assert.Equal("I know no such word.", (await Body(response))["toast"]!.ToString());
        Assert.Empty(host.Ledger.Accepted);
    }

    [Fact]
    public async Task Answer_OvertakenByTheWorker_ShowsTheNewerCard()
    {
        await using var host = await WebHost.StartAsync();
        (await host.TypeAsync("wa update")).Dispose();
        host.Dialog.Script = _ =>
        {
            host.Chat.ReplaceAsync(host.Ledger.Shown!, FakeDialog.Plain("WA-1 Succeeded"), CancellationToken.None).GetAwaiter().GetResult();
            return new ChatReply.CloseForm(FakeDialog.Plain("WA-1 Queued"));
        };
        using var response = await host.ClickAsync("submit", new { id = "form-1", card = "key-1", about = "Open" }, host.Ledger.Shown!.Value);
        Assert.Equal("WA-1 Succeeded", (await Body(response))["message"]!["summary"]!.ToString());
    }

    [Fact]
    public async Task Nothing_Answered_HasNoContent()
    {
        await using var host = await WebHost.StartAsync();
        host.Dialog.Script = _ => new ChatReply.Nothing();
        using var response = await host.ClickAsync("confirm", new { id = "x" });
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    private static async Task<JsonObject> Body(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>())!;
}
