using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Core;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>A person's own page, asked of the real bot.</summary>
[Needs(Needs.Host)]
public sealed class HomePageTests
{
    private static readonly Person Ana = new("web:ana", "Ana");

    [Fact]
    public async Task Home_Opened_ShowsTheWayToTheForm()
    {
        await using var bot = await TestBot.StartAsync();

        var home = Assert.IsType<ChatReply.ShowCard>(await bot.TellAsync(new ChatEvent.HomeOpened(Ana, new Place("web:room")))).Card;

        Assert.Equal("home", home.Template);
        Assert.StartsWith("Your page: open requests 0", English.Of(home.Summary), StringComparison.Ordinal);
        var press = new ChatEvent.ButtonPressed(Ana, new Place("web:room"), Verbs.Open, new(home.Data["ticket"]!["id"]!.ToString(), null));
        Assert.IsType<ChatReply.OpenForm>(await bot.TellAsync(press));
    }

    [Fact]
    public async Task Home_OpenedBySomebodyWhoMayNotAsk_SaysSoKindly()
    {
        await using var bot = await TestBot.StartAsync(("Access:Requesters:0", "web:ben"));

        var home = Assert.IsType<ChatReply.ShowCard>(await bot.TellAsync(new ChatEvent.HomeOpened(Ana, new Place("web:room")))).Card;

        Assert.StartsWith("Hello Ana! Your page is empty because you may not ask for changes yet.", English.Of(home.Summary), StringComparison.Ordinal);
        Assert.Equal(["allowed", "closed"], home.Data.Select(entry => entry.Key));
    }
}
