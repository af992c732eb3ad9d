namespace KaleyraBot.Core.Approvals;

/// <summary>What somebody does with a request that waits for approval.</summary>
internal enum DecisionKind
{
    Approve,
    Decline,

    /// <summary>An admin puts it through alone.</summary>
    BreakGlass,
}

internal static class DecisionKindWords
{
    /// <summary>As the audit calls it where it was refused.</summary>
    public static string Word(this DecisionKind kind) => kind switch
    {
        DecisionKind.Approve => "approve",
        DecisionKind.Decline => "decline",
        _ => "break glass",
    };
}
