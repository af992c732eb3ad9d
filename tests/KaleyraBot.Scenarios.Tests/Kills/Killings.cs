namespace KaleyraBot.Tests.Kills;

/// <summary>
/// What starts processes again and again stands in queues of about the same length, which go on side by side: all at once would be more
/// than two cores take, and of one queue the rest would be waited for alone. <see cref="ReplicaTests"/>, which wait more than they work,
/// are a queue of their own.
/// </summary>
internal static class Killings
{
    public const string One = "killings";

    public const string Other = "more killings";
}
