namespace KaleyraBot.Core.Updates;

/// <summary>The 17 business categories that Kaleyra takes, in its spelling.</summary>
public static class Categories
{
    public static IReadOnlyList<string> All => throw new NotSupportedException();

    /// <summary>The category that was typed, or the one that was probably meant, or neither.</summary>
    public static CategoryMatch Match(string typed) => throw new NotSupportedException();
}

/// <summary>At most one of the two is given; a suggestion is never taken without asking.</summary>
public sealed record CategoryMatch(string? Canonical, string? Suggestion);
