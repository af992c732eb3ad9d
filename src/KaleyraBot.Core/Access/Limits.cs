namespace KaleyraBot.Core.Access;

/// <summary>How much one person may do, and all of them together. Made for people who work fast and for nobody's script.</summary>
public sealed record Limits
{
    /// <summary>Lines typed, forms sent and buttons pressed, decisions excepted.</summary>
    public int CallsPerMinute { get; init; } = 1200;

    /// <summary>Approvals and refusals, which nothing else a person does takes away from.</summary>
    public int DecisionsPerMinute { get; init; } = 300;

    /// <summary>Requests of any kind, retries and undos included.</summary>
    public int RequestsPerHour { get; init; } = 3600;

    /// <summary>Those that ask other people for an approval.</summary>
    public int ApprovalsPerHour { get; init; } = 120;

    /// <summary>Requests that have not ended.</summary>
    public int OpenRequests { get; init; } = 100;

    /// <summary>Requests of all people for one account of Kaleyra that have not ended.</summary>
    public int OpenPerAccount { get; init; } = 2000;

    /// <summary>Those of one person that wait for approvals, for one number.</summary>
    public int WaitingPerNumber { get; init; } = 10;
}
