namespace KaleyraBot.Core.Audit;

/// <summary>
/// One entry of the append-only audit: who did what, when and where. <paramref name="Actor"/> is a person's id or <c>bot</c>;
/// <paramref name="Detail"/> is JSON that is kept for ever, so it never holds a personal value: those are <see cref="Values"/>,
/// which the audit can forget while its chain stays valid.
/// </summary>
public sealed record AuditEntry(DateTimeOffset At, string Actor, string Action, string Detail)
{
    /// <summary>
    /// Where it was done: <c>teams</c>, <c>slack</c>, <c>web</c>, <c>bot</c>, <c>console</c>. What the actor's id begins with, unless
    /// given.
    /// </summary>
    public string Surface { get; init; } = Actor.Split(':')[0];

    /// <summary>The WhatsApp number it is about; that of the request unless given.</summary>
    public string? WaNumber { get; init; }

    /// <summary>The actor's display name, which proves nothing.</summary>
    public string? Name { get; init; }

    /// <summary>Why, in the words of whoever decided.</summary>
    public string? Reason { get; init; }

    /// <summary>Other personal values; each name once.</summary>
    public IReadOnlyList<AuditValue> Values { get; init; } = [];

    /// <summary>Everything that can be forgotten, by name.</summary>
    public IEnumerable<AuditValue> Personal =>
        new[] { (AuditValue.Name, Name), (AuditValue.Reason, Reason) }
            .Where(pair => pair.Item2 is not null).Select(pair => new AuditValue(pair.Item1, pair.Item2!))
            .Concat(Values);
}

/// <summary>
/// A personal value: of a field (<c>about.before</c>, <c>about.after</c>), a person's name, a reason, or Kaleyra's words.
/// </summary>
public sealed record AuditValue(string Of, string Value)
{
    public const string Name = "name";
    public const string Reason = "reason";

    /// <summary>What Kaleyra answered; it may quote what was sent.</summary>
    public const string Message = "message";

    public static AuditValue Before(string field, string value) => new($"{field}.before", value);

    public static AuditValue After(string field, string value) => new($"{field}.after", value);
}
