using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Core.Commands;

/// <summary>What a typed line asks for: who may ask it, and which handler answers. A command without either does not compile.</summary>
public abstract record Command(CommandRight Right)
{
    private static Task<ChatReply> Done(ChatReply reply) => Task.FromResult(reply);

    /// <summary>
    /// Whether a button may stand for it: it looks, or opens the form or the preview. What decides, sends, stops or hands over is typed.
    /// </summary>
    public bool MayBePressed => this is Update or Numbers or Show or Categories or Status or Holds or Explain or History or WhoAmI or Help
        or Greet or Misunderstood;

    /// <summary>The answer to whoever has the right.</summary>
    internal abstract Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken);

    /// <summary>Open the form, or preview a change. Values are as typed, by input id of the form; none: an empty form.</summary>
    public sealed record Update(IReadOnlyDictionary<string, string> Values) : Command(CommandRight.Request)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken)
        {
            var meant = UpdateName.Of(Values, by.Book);
            return meant.Hint is { } hint ? Done(hint.ToReply(typed)) : by.Form.StartAsync(typed, meant.Values, cancellationToken);
        }
    }

    public sealed record Numbers() : Command(CommandRight.Look)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Lookups.NumbersAsync(typed, cancellationToken);
    }

    /// <summary>What is known of a number; as typed, a number or an alias.</summary>
    public sealed record Show(string Number) : Command(CommandRight.Read)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Lookups.ShowAsync(typed, Number, cancellationToken);
    }

    public sealed record Categories() : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            Done(LookupHandler.Categories());
    }

    public sealed record Status(int Request) : Command(CommandRight.Read)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Requests.StatusAsync(typed, Request, cancellationToken);
    }

    public sealed record Retry(int Request) : Command(CommandRight.Request)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Requests.RetryAsync(typed, Request, cancellationToken);
    }

    public sealed record Cancel(int Request) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Requests.CancelAsync(typed, Request, cancellationToken);
    }

    /// <summary>The typed twin of Approve; the comment may be empty.</summary>
    public sealed record Approve(int Request, string Comment) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Decisions.ApproveAsync(typed, Request, Comment, cancellationToken);
    }

    /// <summary>The typed twin of Decline.</summary>
    public sealed record Decline(int Request, string Comment) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Decisions.DeclineAsync(typed, Request, Comment, cancellationToken);
    }

    /// <summary>Put a waiting request through alone.</summary>
    public sealed record BreakGlass(int Request, string Comment) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Decisions.BreakGlassAsync(typed, Request, Comment, cancellationToken);
    }

    /// <summary>What is held.</summary>
    public sealed record Holds() : Command(CommandRight.Read)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Holds.ListAsync(cancellationToken);
    }

    /// <summary>Stop everything for a number or for all, as typed; the reason may be empty.</summary>
    public sealed record Hold(string Number, string Why) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Holds.HoldAsync(typed, Number, Why, cancellationToken);
    }

    /// <summary>Let it go on.</summary>
    public sealed record Resume(string Number) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Holds.ResumeAsync(typed, Number, cancellationToken);
    }

    public sealed record Undo(int Request) : Command(CommandRight.Request)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Undo.UndoAsync(typed, Request, cancellationToken);
    }

    /// <summary>
    /// What the policy says of this change; values as in <see cref="Update"/>, and fields (wire names) named without a value.
    /// </summary>
    public sealed record Explain(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Fields) : Command(CommandRight.Read)
    {
        internal override async Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken)
        {
            var asked = UpdateName.Asked(Values, by.Book);
            await by.People.IntroduceApproversAsync(cancellationToken);
            return asked.Hint?.ToReply(typed) ?? by.Form.Why(typed, asked.Values, Fields);
        }
    }

    /// <summary>Let somebody else decide; both as typed.</summary>
    public sealed record HandOver(string Person, string Until) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.StandIns.DelegateAsync(typed, Person, Until, cancellationToken);
    }

    /// <summary>Past requests, of one number (as typed) or of all.</summary>
    public sealed record History(string? Number) : Command(CommandRight.Read)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.Lookups.HistoryAsync(typed, Number, cancellationToken);
    }

    /// <summary>What can be typed: what most people need, or everything.</summary>
    public sealed record Help(bool Everything = false) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.People.HelpAsync(typed, Everything, cancellationToken);
    }

    /// <summary>Who the bot takes somebody for, and what they may do.</summary>
    public sealed record WhoAmI() : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            by.People.WhoAmIAsync(typed, cancellationToken);
    }

    /// <summary>No command, but friendly; the sentence is, too.</summary>
    public sealed record Greet(Sentence Back) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            Done(new Hint(Back, ["wa update", "wa help"]).ToReply(typed));
    }

    /// <summary>
    /// The line cannot be followed; the sentence says why and what to type instead, and may quote what was typed. <paramref name="Meant"/>
    /// is the whole line that was probably meant, or null.
    /// </summary>
    public sealed record Misunderstood(Sentence Why, string? Meant = null) : Command(CommandRight.Any)
    {
        internal override Task<ChatReply> AnswerAsync(CommandHandlers by, CommandTyped typed, CancellationToken cancellationToken) =>
            Done((Named(typed, by.Book) ?? new Hint(Why, Meant is null ? [] : [Meant])).ToReply(typed));

        /// <summary>No command, but the name of a number.</summary>
        private Hint? Named(CommandTyped typed, NumberBook book) =>
            Why.Key == "commands.unknown" ? NumberName.Offered(CommandParser.Plain(typed.Text), book, number => $"wa show {number}") : null;
    }
}
