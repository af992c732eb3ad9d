using System.Text.RegularExpressions;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Commands;
using KaleyraBot.Tests.House;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>What README says one can type does something on the sandbox that it starts.</summary>
[Needs(Needs.Host)]
public sealed partial class ReadmeLinesTests
{
    private static readonly Person Ana = new("web:ana", "Ana");
    private static readonly Person Ben = new("web:ben", "Ben");
    private static readonly Place Room = new("web:general");

    [Fact]
    public async Task Lines_OfReadme_AllDoWhatTheySay()
    {
        await using var bot = await TestBot.StartAsync();
        // What the examples speak of: a request that waits, and one that can be undone.
        await AskAsync(bot, "website", "https://www.example.com/first");
        var lines = Line().Matches(await File.ReadAllTextAsync(Repo.File("README.md"))).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.InRange(lines.Count, 15, 30);
        foreach (var line in lines)
        {
            var command = CommandParser.Parse(line);
            Assert.IsNotType<Command.Misunderstood>(command);
            var who = command is Command.Approve or Command.Decline ? Ben : Ana;
            var reply = await bot.TellAsync(new CommandTyped(who, Room, line) { Audience = Audience.Private });
            Assert.False(
                reply is ChatReply.Whisper { Text.Key: var key } && (key.StartsWith("fields.", StringComparison.Ordinal)
                    || key.StartsWith("commands.", StringComparison.Ordinal) || key == "answers.noSuchRequest"),
                $"{line}: {(reply as ChatReply.Whisper)?.Text}");
        }
    }

    private static Task<ChatReply> AskAsync(TestBot bot, string field, string value) => bot.TellAsync(new FormSubmitted(
        Ana, Room, Verbs.Submit, new($"form-{field}", null), new Dictionary<string, string> { ["wa_number"] = "+14155550132", [field] = value }));

    [GeneratedRegex("`(wa [^`]+)`")]
    private static partial Regex Line();
}
