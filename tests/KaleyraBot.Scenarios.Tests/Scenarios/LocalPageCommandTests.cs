using KaleyraBot.Core.Chat;
using KaleyraBot.Sandbox;
using KaleyraBot.Tests.House;
using static KaleyraBot.Tests.Scenarios.Visit;
using static Microsoft.Playwright.Assertions;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The commands that only look, and the typed twins of the buttons.</summary>
[Needs(Needs.Browser)]
[Needs(Needs.Host)]
public sealed class LocalPageCommandTests
{
    [SkippableFact]
    public async Task Commands_ThatLook_AreAnsweredByACard()
    {
        await using var visit = await OpenAsync();
        await SubmitAsync(visit.Bot, 1);
        await visit.Page.TypeAsync("wa numbers");
        await Expect(visit.Card("WhatsApp numbers")).ToContainTextAsync("Harbor Lane Hotel · +1 415 555 0132");
        await visit.Page.TypeAsync("wa categories");
        await Expect(visit.Card("Business categories")).ToContainTextAsync("Beauty, Spa, and Salon");
        await visit.Page.TypeAsync("wa help");
        await Expect(visit.Card("What you can type")).ToContainTextAsync("wa undo WA-12");
        await visit.Page.TypeAsync("wa show harbor");
        await Expect(visit.Card("+1 415 555 0132")).ToContainTextAsync("Harbor Lane Hotel");
        await Expect(visit.Card("+1 415 555 0132")).ToContainTextAsync("Kaleyra cannot be asked for these details.");
        await Expect(visit.Card("+1 415 555 0132")).ToContainTextAsync("Notice 1");
        await visit.Page.TypeAsync("wa status 1");
        await Expect(visit.Card("✓ Succeeded · WA-1")).ToBeVisibleAsync();
        await visit.Page.TypeAsync("wa histroy");
        await Expect(visit.Page.Log()).ToContainTextAsync("Did you mean wa history?");
        visit.Page.AssertClean();
    }

    [SkippableFact]
    public async Task History_Older_TurnsThePage()
    {
        await using var visit = await OpenAsync();
        await SubmitAsync(visit.Bot, 7);
        await visit.Page.TypeAsync("wa history");
        var history = visit.Card("Requests");
        await Expect(history).ToContainTextAsync("WA-3");
        await Expect(history).Not.ToContainTextAsync("WA-2");
        await visit.Button("Older").ClickAsync();
        await Expect(history).ToContainTextAsync("WA-2");
        await Expect(history).Not.ToContainTextAsync("WA-3");
        await Expect(visit.Button("Older")).ToHaveCountAsync(0);
        await visit.Page.TypeAsync($"wa history {Marigold}");
        await Expect(visit.Page.Log()).ToContainTextAsync("No request here.");
    }

    [SkippableFact]
    public async Task Cancel_Typed_TakesBackWhatWaits()
    {
        await using var visit = await OpenAsync();
        visit.Bot.Sandbox.Fault = new(SandboxFaultKind.Throttled) { RetryAfter = TimeSpan.FromMinutes(10) };
        await visit.Page.TypeAsync($"wa update {Harbor} about=First");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("○ Queued · WA-1")).ToContainTextAsync("Next try");
        await visit.Page.TypeAsync($"wa update {Harbor} about=Second");
        await visit.Button("Update").ClickAsync();
        await Expect(visit.Card("○ Queued · WA-2")).ToContainTextAsync("is next in line.");
        await Expect(visit.Button("Cancel")).ToHaveCountAsync(2);

        await visit.Page.TypeAsync("wa cancel WA-2");
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-2 Cancelled: ");
        await Expect(visit.Card("– Cancelled · WA-2")).ToHaveCountAsync(1);
        await Expect(visit.Button("Cancel")).ToHaveCountAsync(1);
        // Throttled is not applied: what waits for its next try can be taken back.
        await visit.Page.TypeAsync("wa cancel WA-1");
        await Expect(visit.Card("– Cancelled · WA-1")).ToHaveCountAsync(1);
        await visit.Page.TypeAsync("wa cancel WA-1");
        await Expect(visit.Page.Log()).ToContainTextAsync("WA-1 is Cancelled, so there is nothing to cancel.");
        Assert.Equal(["First"], visit.Sent.Select(body => (string?)body["about"]));
    }

    /// <summary>Requests of Ana's, sent past the page and ended.</summary>
    private static async Task SubmitAsync(TestBot bot, int count)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Sandbox.Changed += (_, _) =>
        {
            if (bot.Sandbox.Journal.Count == count)
            {
                done.TrySetResult();
            }
        };
        foreach (var number in Enumerable.Range(1, count))
        {
            var values = new Dictionary<string, string> { ["wa_number"] = Harbor, ["about"] = $"Notice {number}" };
            await bot.TellAsync(new ChatEvent.FormSubmitted(new("web:ana", "Ana"), new("web:elsewhere"), Verbs.Submit, new($"form-{number}", null), values));
        }
        await done.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
