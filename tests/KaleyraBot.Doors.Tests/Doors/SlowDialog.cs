using System.Threading.Channels;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Tests.Doors;

/// <summary>A step that takes as long as the test lets it, and then decides in the inbox what it was asked, as the ledger does.</summary>
internal sealed class SlowDialog(MemoryInbox inbox)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Channel<ChatEvent> _entered = Channel.CreateUnbounded<ChatEvent>();
    private readonly List<string> _decided = [];

    /// <summary>What the decisions wait for.</summary>
    public Task Go { get; set; } = Task.CompletedTask;

    /// <summary>What was decided, in order: the field <c>about</c> of each form, the verb of each button.</summary>
    public IReadOnlyList<string> Decided
    {
        get
        {
            lock (_decided)
            {
                return [.. _decided];
            }
        }
    }

    public async Task<ChatReply> AnswerAsync(ChatEvent asked)
    {
        await _entered.Writer.WriteAsync(asked);
        await Go;
        inbox.Note(decisive: true);
        var what = asked switch
        {
            ChatEvent.FormSubmitted sent => sent.Values["about"],
            ChatEvent.ButtonPressed pressed => pressed.Verb,
            _ => "line",
        };
        lock (_decided)
        {
            _decided.Add(what);
        }
        return new ChatReply.Whisper(Sentence.Of("answers.unknownButton"));
    }

    /// <summary>Waits until it is asked once more.</summary>
    public async Task EnteredAsync() => await _entered.Reader.ReadAsync().AsTask().WaitAsync(Patience);
}
