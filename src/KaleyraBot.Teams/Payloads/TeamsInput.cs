using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Teams.Payloads;

/// <summary>How the answer to an event is shown.</summary>
internal enum TeamsWay
{
    /// <summary>By a message of its own.</summary>
    Message,
    /// <summary>In the HTTP answer to adaptiveCard/action: in place of the card, for who pressed.</summary>
    CardAction,
    /// <summary>In the HTTP answer that opens a dialog or keeps it open: always a card.</summary>
    Dialog,
    /// <summary>In the HTTP answer to a dialog that was sent: a card keeps it open, a sentence closes it.</summary>
    SentDialog,
}

/// <summary>What an activity asks of the bot.</summary>
internal abstract record TeamsInput
{
    private TeamsInput() { }

    public sealed record Ask(ChatEvent Event, TeamsWay Way) : TeamsInput;

    public sealed record Refuse(Sentence Why, TeamsWay Way) : TeamsInput;

    /// <summary>A client redraws a card by itself: nobody pressed anything, so nothing may happen.</summary>
    public sealed record Refresh : TeamsInput;

    /// <summary>Somebody came or went, something was renamed.</summary>
    public sealed record Presence : TeamsInput;

    public sealed record Ignore : TeamsInput;

    /// <summary>An invoke the bot has no use for.</summary>
    public sealed record Unused : TeamsInput;

    public sealed record Malformed : TeamsInput;
}
