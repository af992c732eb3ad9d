using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;
using static KaleyraBot.Tests.Doors.Sample;

namespace KaleyraBot.Tests.Doors;

/// <summary>Lines as buttons, and what is answered to a line that cannot be followed.</summary>
public abstract partial class DoorContract
{
    private const string Harbor = "+14155550132";

    /// <summary>
    /// Whether the surface can say something to one person in a shared conversation, after what they said for all to see.
    /// </summary>
    private protected virtual bool SaysApart => true;

    /// <summary>Whether the settings of the test make everybody an approver and an admin.</summary>
    private protected virtual bool HasAllRoles => false;

    [SkippableFact]
    public async Task Line_WithASlip_IsAnsweredByOneLine_WhoseButtonDoesIt()
    {
        await Ana.TypeAsync($"wa udpate {Number} about=\"Open till 9\"");
        var hint = await Ana.SeeAsync($"Did you mean wa update {Number} about=\"Open till 9\"?");

        Assert.DoesNotContain("wa numbers", Text(hint), StringComparison.Ordinal);
        Assert.Equal(SaysApart ? 0 : 1, Ben.Conversation.Count);

        await Ana.PressAsync($"wa update {Number} about=\"Open till 9\"");
        Assert.Contains("Open till 9", Text(await Ana.CardAsync()), StringComparison.Ordinal);
        await Ana.PressAsync("Update");
        await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Single(Bot.Sandbox.Journal);
        Assert.Single(Ana.Conversation, text => text.StartsWith("WA-1", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("wa aprove WA-1", "Did you mean wa approve WA-1?")]
    [InlineData("wa reject wa1", "Did you mean wa decline WA-1?")]
    [InlineData("wa cancle 1", "Did you mean wa cancel WA-1?")]
    [InlineData("wa retyr 1", "Did you mean wa retry WA-1?")]
    [InlineData("wa unod 1", "Did you mean wa undo WA-1?")]
    [InlineData("wa pause all", "Did you mean wa hold all?")]
    public async Task Line_ThatWouldDecideOrStop_IsOfferedInWordsOnly(string line, string sentence)
    {
        Assert.Equal(sentence, await ((IApprovalUser)Ana).AskAsync(line));
        await Ana.TypeAsync("wa categories");
        await Ana.SeeAsync("categories");
        Assert.DoesNotContain(Ana.Conversation, text => text == "What you can type to the bot.");
    }

    [SkippableFact]
    public async Task Greeting_IsReturned_AndOpensTheForm()
    {
        await Ana.TypeAsync("wa hello");
        await Ana.SeeAsync("Hello! I change what customers see");

        await Ana.PressAsync("wa update");

        Assert.Contains("Change a WhatsApp number", Text(await Ana.CardAsync()) + await TitleAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Help_ShowsSixLines_AndMoreBehindAButton()
    {
        await Ana.TypeAsync("wa help");
        var help = Text(await Ana.SeeAsync("What you can type"));

        Assert.Contains("wa undo WA-12", help, StringComparison.Ordinal);
        Assert.DoesNotContain("wa categories", help, StringComparison.Ordinal);
        Assert.DoesNotContain("wa breakglass", help, StringComparison.Ordinal);

        await Ana.PressAsync("More");

        var more = Text(await SeeNowAsync("wa categories"));
        Assert.Contains("wa whoami", more, StringComparison.Ordinal);
        Assert.Equal(HasAllRoles, more.Contains("wa breakglass", StringComparison.Ordinal));
        Assert.Equal(HasAllRoles, more.Contains("wa approve", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Help_LineThatNeedsAnId_SaysSoWhenPressed()
    {
        await Ana.TypeAsync("wa help");
        await Ana.SeeAsync("What you can type");

        await Ana.PressAsync("wa status");

        Assert.Equal("Which request? Type its id, like wa status WA-12.", Ana.Whispered);
    }

    [SkippableFact]
    public async Task Help_LinePressed_IsDone()
    {
        await Ana.TypeAsync("wa help");
        await Ana.SeeAsync("What you can type");
        await Ana.PressAsync("wa numbers");
        Assert.Contains("+1 415 555 0132", Text(await SeeNowAsync("Harbor Lane Hotel")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Numbers_Change_OpensTheFormWithThatNumber_AndEndsInOneCard()
    {
        await Ana.TypeAsync("wa show harbor");
        await Ana.SeeAsync("Harbor Lane Hotel · +1 415 555 0132: 0 of 8 details");
        await Ana.PressAsync("Change");

        var form = await Ana.CardAsync();
        Assert.Equal(Harbor, Value(form, "wa_number"));
        await Ana.PressAsync("Update", new Dictionary<string, string> { ["about"] = "Open till 9" });
        await Ana.SeeAsync("WA-1 Succeeded");
        Assert.Single(Ana.Conversation, text => text.StartsWith("WA-1", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("line", "wa approve WA-1")]
    [InlineData("line", "wa cancel WA-1")]
    [InlineData("line", "wa hold all")]
    [InlineData("form-line", "wa resume all")]
    [InlineData("line", "wa undo WA-1")]
    [InlineData("line", "wa delegate @ben until friday")]
    public async Task Line_ForgedIntoAButton_DoesNothing(string verb, string line)
    {
        await PreviewAsync();
        await BenAsync(verb, line, "", Nothing);

        Assert.Empty(Bot.Sandbox.Journal);
        await Ana.TypeAsync("wa hold");
        await Ana.SeeAsync("Nothing is held.");
    }

    [SkippableFact]
    public async Task WhoAmI_SaysTheIdentityAsTheSettingsWantIt()
    {
        await Ana.TypeAsync("wa whoami");

        Assert.Contains(Ana.Id, Text(await Ana.SeeAsync($"To me you are {Ana.Id}.")), StringComparison.Ordinal);
        Assert.Equal(SaysApart ? 0 : 1, Ben.Conversation.Count);
    }

    /// <summary>
    /// A card with this text, as soon as it is there: what is pressed is answered in place, by a window, or by a whisper.
    /// </summary>
    private Task<JsonObject> SeeNowAsync(string text) =>
        Eventually.SeesAsync(Ana.CardAsync, card => Text(card).Contains(text, StringComparison.Ordinal), card => $"Shown is: {Text(card)}");

    /// <summary>Where a window has a title bar, the heading stands there.</summary>
    private async Task<string> TitleAsync() => (string?)(await Ana.CardAsync())["title"]?["text"] ?? "";
}
