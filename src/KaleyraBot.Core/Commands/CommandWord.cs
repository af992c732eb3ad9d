using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>A command's first word, how what follows is read, and other words people try for it (for "did you mean" only).</summary>
internal sealed record CommandWord(string Name, Func<string, Command> Read, params string[] Others)
{
    /// <summary>Whether what follows names people: a mention is then whom it means, and not how they are shown.</summary>
    public bool NamesPeople { get; private init; }

    /// <summary>All commands, in the order of the help.</summary>
    public static IReadOnlyList<CommandWord> All { get; } =
    [
        new("update", UpdateLine.Read, "edit", "change", "set", "modify", "clear", "form"),
        new("numbers", rest => RestOfLine.None(rest, "numbers", new Command.Numbers()), "number", "phones", "aliases", "list"),
        new("show", RestOfLine.Show, "view", "get", "profile", "info"),
        new("categories", rest => RestOfLine.None(rest, "categories", new Command.Categories()), "category"),
        new("status", rest => RestOfLine.Request(rest, "status", id => new Command.Status(id)), "state", "request", "check"),
        new("retry", rest => RestOfLine.Request(rest, "retry", id => new Command.Retry(id)), "again", "repeat", "resend"),
        new("cancel", rest => RestOfLine.Request(rest, "cancel", id => new Command.Cancel(id)), "stop", "abort", "withdraw"),
        new("approve", rest => RestOfLine
            .Decision(rest, "approve", (id, comment) => new Command.Approve(id, comment)), "accept", "yes", "lgtm", "ok"),
        new("decline", rest => RestOfLine
            .Decision(rest, "decline", (id, comment) => new Command.Decline(id, comment)), "reject", "deny", "no", "refuse"),
        new("undo", rest => RestOfLine.Request(rest, "undo", id => new Command.Undo(id)), "revert", "rollback", "restore"),
        new("why", RestOfLine.Why, "policy", "rules", "approvers"),
        new("delegate", RestOfLine.Delegate, "standin", "handover", "vacation") { NamesPeople = true },
        new("breakglass", rest => RestOfLine
            .Decision(rest, "breakglass", (id, comment) => new Command.BreakGlass(id, comment)), "emergency", "break", "override"),
        new("hold", HoldLine.Hold, "pause", "freeze", "halt", "lock"),
        new("resume", HoldLine.Resume, "unhold", "unfreeze", "continue", "release", "unlock"),
        new("history", RestOfLine.History, "log", "past", "requests", "audit"),
        // Whoever asks for help gets it, whatever else is on the line.
        new("help", _ => new Command.Help(), "commands", "usage", "hi", "hello"),
    ];

    public static CommandWord? Find(string word) =>
        All.FirstOrDefault(command => command.Name.Equals(word, StringComparison.OrdinalIgnoreCase));

    public static CommandWord? Suggest(string word)
    {
        var lower = word.ToLowerInvariant();
        return All.FirstOrDefault(command => command.Others.Contains(lower))
            ?? (Nearest.To(lower, All.Select(command => command.Name)) is { } near ? Find(near) : null);
    }
}
