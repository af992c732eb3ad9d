namespace KaleyraBot.Tests.Kills;

/// <summary>
/// What starts processes again and again stands in queues of about the same length, which go on side by side: all at once would be more
/// than two cores take, and of one queue the rest would be waited for alone. <see cref="ReplicaTests"/> and
/// <see cref="ReplacedReplicaTests"/> are a queue each.
/// </summary>
internal static class Killings
{
    public const string OfForms = "killings of forms";

    /// <summary>Those that kill a bot behind the local page.</summary>
    public const string OfPages = "killings of pages";
}
