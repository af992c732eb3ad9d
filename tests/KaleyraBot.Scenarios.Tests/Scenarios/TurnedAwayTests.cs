using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Core;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>Whoever has no role is told so, and the audit knows that they tried.</summary>
[Needs(Needs.Host)]
public sealed class TurnedAwayTests : IAsyncLifetime
{
    private static readonly Person Mallory = new("web:mallory", "Mallory");
    private static readonly Place Here = new("web:general");

    private TestBot _bot = null!;

    public async Task InitializeAsync() => _bot = await TestBot.StartAsync(("Access:Requesters", "web:ana"));

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    public static TheoryData<ChatEvent> Tries => new(
        new ChatEvent.CommandTyped(Mallory, Here, "update +919876543210 about=\"Open till 9\""),
        new ChatEvent.CommandTyped(Mallory, Here, "history"),
        new ChatEvent.FormSubmitted(Mallory, Here, Verbs.Submit, new("form", null), new Dictionary<string, string>()),
        new ChatEvent.ButtonPressed(Mallory, Here, Verbs.Retry, new("WA-1", null)));

    [Theory]
    [MemberData(nameof(Tries), DisableDiscoveryEnumeration = true)]
    public async Task Try_WithoutARole_IsRefusedAndAudited(ChatEvent tried)
    {
        var said = Assert.IsType<ChatReply.Whisper>(await _bot.TellAsync(tried));
        Assert.Contains("Type wa whoami and send the answer to an administrator.", English.Of(said.Text), StringComparison.Ordinal);

        var entries = await _bot.Services.GetRequiredService<IAuditLog>().PageAsync(null, null, null, 10, CancellationToken.None);
        Assert.Equal([("refused", "web:mallory"), ("policy changed", "bot")], entries.Select(entry => (entry.Action, entry.Actor)));
        Assert.Empty(_bot.Sandbox.Journal);
    }
}
