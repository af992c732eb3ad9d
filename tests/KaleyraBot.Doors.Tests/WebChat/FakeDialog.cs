using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using Says = KaleyraBot.Core.Text.Sentence;

namespace KaleyraBot.Tests.WebChat;

/// <summary>A dialog small enough to know by heart: a form whose <c>about</c> must not be empty, and whatever a test asks for.</summary>
internal sealed class FakeDialog : IDialog
{
    public const string FormId = "form-1";
    public const string CardKey = "key-1";

    public List<ChatEvent> Heard { get; } = [];

    /// <summary>Answers first; null leaves the event to the form.</summary>
    public Func<ChatEvent, ChatReply?> Script { get; set; } = _ => null;

    public Task<ChatReply> HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        lock (Heard)
        {
            Heard.Add(chatEvent);
        }
        return Task.FromResult(Script(chatEvent) ?? chatEvent switch
        {
            ChatEvent.CommandTyped { Text: "wa update" } => new ChatReply.OpenForm(Form(new Dictionary<string, string>()), Plain("launcher")),
            ChatEvent.CommandTyped { Text: "wa help" } => new ChatReply.ShowCard(Plain("This is the help.")),
            ChatEvent.FormSubmitted sent when sent.Values.GetValueOrDefault("about", "").Length == 0 => new ChatReply.KeepForm(Form(sent.Values, wrong: true), new Dictionary<string, Sentence>()),
            ChatEvent.FormSubmitted => new ChatReply.CloseForm(Plain("WA-1 Queued")),
            _ => new ChatReply.Whisper(Sentence("I know no such word.")),
        });
    }

    public static Says Sentence(string words) => Says.Of("test.plain", ("words", words));

    public static Card Plain(string words, bool button = false, string verb = "confirm") =>
        new("plain", new JsonObject { ["words"] = words, ["button"] = button, ["verb"] = verb, ["id"] = "WA-1" }, Sentence(words));

    public static Card Form(IReadOnlyDictionary<string, string> values, bool wrong = false) => new("form", new JsonObject
    {
        ["id"] = FormId,
        ["card"] = CardKey,
        ["wrong"] = wrong,
        ["about"] = values.GetValueOrDefault("about", ""),
        ["address"] = values.GetValueOrDefault("address", ""),
        ["business_category"] = values.GetValueOrDefault("business_category", ""),
    }, Says.Of(wrong ? "test.wrong" : "test.form"), CardKey);
}
