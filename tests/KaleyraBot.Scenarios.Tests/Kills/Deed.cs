namespace KaleyraBot.Tests.Kills;

/// <summary>Something that was seen from outside the bot. A mark is the value asked for, which names its submission.</summary>
internal abstract record Deed
{
    private Deed() { }

    public sealed record Started(int Life) : Deed;

    /// <summary>The process was dead before this was written down.</summary>
    public sealed record Killed(int Life) : Deed;

    public sealed record Sent(string Mark) : Deed;

    /// <summary>Success was answered, in these words.</summary>
    public sealed record Acknowledged(string Mark, string Words) : Deed
    {
        /// <summary>Of the request, where the answer names it.</summary>
        public string? Id => RequestId.In(Words);
    }

    /// <summary>No success, so the person sends it again.</summary>
    public sealed record Unanswered(string Mark, string Why) : Deed
    {
        /// <summary>Nobody answered for as long as Teams waits.</summary>
        public bool IsLate => Why == Sender.NoAnswer;
    }

    /// <summary>The person sends it no more.</summary>
    public sealed record GivenUp(string Mark) : Deed;

    /// <summary>A whole PUT of that life of the bot has arrived at Kaleyra.</summary>
    public sealed record Called(int Call, int Life, string Number, string Mark) : Deed;

    /// <summary>Kaleyra has done its part; written down before the answer goes out.</summary>
    public sealed record Answered(int Call, int Status) : Deed;

    /// <summary>A message as it was posted or changed.</summary>
    public sealed record Said(string Chat, string Summary) : Deed;
}
