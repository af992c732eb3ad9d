using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Commands;

/// <summary>What a typed line asks for.</summary>
public abstract record Command
{
    private Command() { }

    /// <summary>Open the form, or preview a change. Values are as typed, by input id of the form; none: an empty form.</summary>
    public sealed record Update(IReadOnlyDictionary<string, string> Values) : Command;

    public sealed record Numbers : Command;

    /// <summary>What is known of a number; as typed, a number or an alias.</summary>
    public sealed record Show(string Number) : Command;

    public sealed record Categories : Command;

    public sealed record Status(int Request) : Command;

    public sealed record Retry(int Request) : Command;

    public sealed record Cancel(int Request) : Command;

    /// <summary>The typed twin of Approve; the comment may be empty.</summary>
    public sealed record Approve(int Request, string Comment) : Command;

    /// <summary>The typed twin of Decline.</summary>
    public sealed record Decline(int Request, string Comment) : Command;

    /// <summary>Put a waiting request through alone.</summary>
    public sealed record BreakGlass(int Request, string Comment) : Command;

    /// <summary>What is held.</summary>
    public sealed record Holds : Command;

    /// <summary>Stop everything for a number or for all, as typed; the reason may be empty.</summary>
    public sealed record Hold(string Number, string Why) : Command;

    /// <summary>Let it go on.</summary>
    public sealed record Resume(string Number) : Command;

    public sealed record Undo(int Request) : Command;

    /// <summary>What the policy says of this change; values as in <see cref="Update"/>.</summary>
    public sealed record Explain(IReadOnlyDictionary<string, string> Values) : Command;

    /// <summary>Let somebody else decide; both as typed.</summary>
    public sealed record HandOver(string Person, string Until) : Command;

    /// <summary>Past requests, of one number (as typed) or of all.</summary>
    public sealed record History(string? Number) : Command;

    public sealed record Help : Command;

    /// <summary>The line cannot be followed; the sentence says why and what to type instead. It may quote what was typed.</summary>
    public sealed record Misunderstood(Sentence Why) : Command;
}
