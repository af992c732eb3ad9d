using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>What may follow a command's word, as far as a slip in it can be mended.</summary>
internal enum Takes
{
    Nothing,
    Request,
    Fields,
    Number,
    Person,
    Anything,
}

/// <summary>A command's first word, how what follows is read, and other words people try for it (for "did you mean" only).</summary>
internal sealed record CommandWord(string Name, Takes Takes, Func<string, Command> Read, params string[] Others)
{
    /// <summary>Of a word mistyped for another one of a command, less could be anything.</summary>
    private const int ShortestOther = 5;

    /// <summary>Whether what follows names people: a mention is then whom it means, and not how they are shown.</summary>
    public bool NamesPeople => Takes == Takes.Person;

    /// <summary>All commands, in the order of the help.</summary>
    public static IReadOnlyList<CommandWord> All { get; } =
    [
        new("update", Takes.Fields, UpdateLine.Read, "edit", "change", "set", "modify", "clear", "form", "new"),
        new("numbers", Takes.Nothing, rest => RestOfLine.None(rest, "numbers", new Command.Numbers()),
            "number", "phones", "aliases", "list"),
        new("show", Takes.Number, RestOfLine.Show, "view", "get", "profile", "info", "details"),
        new("categories", Takes.Nothing, rest => RestOfLine.None(rest, "categories", new Command.Categories()), "category"),
        new("status", Takes.Request, rest => RestOfLine.Request(rest, "status", id => new Command.Status(id)), "state", "request", "check"),
        new("retry", Takes.Request, rest => RestOfLine.Request(rest, "retry", id => new Command.Retry(id)), "again", "repeat", "resend"),
        new("cancel", Takes.Request, rest => RestOfLine.Request(rest, "cancel", id => new Command.Cancel(id)), "stop", "abort", "withdraw"),
        new("approve", Takes.Request, rest => RestOfLine.Decision(rest, "approve", (id, comment) => new Command.Approve(id, comment)),
            "accept", "yes", "lgtm", "ok", "confirm"),
        new("decline", Takes.Request, rest => RestOfLine.Decision(rest, "decline", (id, comment) => new Command.Decline(id, comment)),
            "reject", "deny", "no", "refuse"),
        new("undo", Takes.Request, rest => RestOfLine.Request(rest, "undo", id => new Command.Undo(id)), "revert", "rollback", "restore"),
        new("why", Takes.Fields, RestOfLine.Why, "policy", "rules", "approvers"),
        new("delegate", Takes.Person, RestOfLine.Delegate, "standin", "handover", "vacation"),
        new("breakglass", Takes.Request, rest => RestOfLine
            .Decision(rest, "breakglass", (id, comment) => new Command.BreakGlass(id, comment)), "emergency", "break", "override"),
        new("hold", Takes.Anything, HoldLine.Hold, "pause", "freeze", "halt", "lock"),
        new("resume", Takes.Anything, HoldLine.Resume, "unhold", "unfreeze", "continue", "release", "unlock"),
        new("history", Takes.Number, RestOfLine.History, "log", "past", "requests", "audit"),
        new("whoami", Takes.Nothing, rest => RestOfLine.None(rest, "whoami", new Command.WhoAmI()),
            "me", "who", "identity", "roles", "rights"),
        // Whoever asks for help gets it, whatever else is on the line.
        new("help", Takes.Anything, RestOfLine.Help, "commands", "usage", "menu"),
    ];

    public static CommandWord? Find(string word) =>
        All.FirstOrDefault(command => command.Name.Equals(word, StringComparison.OrdinalIgnoreCase));

    public static CommandWord? Suggest(string word)
    {
        var lower = word.ToLowerInvariant();
        return All.FirstOrDefault(command => command.Others.Contains(lower))
            ?? (Nearest.To(lower, All.Select(command => command.Name)) is { } near ? Find(near) : null)
            ?? (lower.Length >= ShortestOther && Nearest.To(lower, All.SelectMany(command => command.Others)) is { } other
                ? All.First(command => command.Others.Contains(other)) : null);
    }
}
