using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;
using KaleyraBot.Slack.Conversations;

namespace KaleyraBot.Slack.Payloads;

/// <summary>The ways in which something reaches the bot, each with its own way back.</summary>
internal enum SlackWay
{
    /// <summary>A slash command: answered in the HTTP answer, for who typed it.</summary>
    Command,
    /// <summary>A shortcut: opens a window, has no answer.</summary>
    Shortcut,
    /// <summary>A message to the bot: answered by a message.</summary>
    Message,
    /// <summary>A window sent: the HTTP answer says what becomes of the window.</summary>
    Submission,
    /// <summary>A button in a window or on the Home tab.</summary>
    ViewButton,
    /// <summary>A button of a message.</summary>
    Button,
    /// <summary>The Home tab was looked at.</summary>
    Home,
}

/// <summary>Where an event came from, and what it can be answered with.</summary>
/// <param name="Way">The way it came.</param>
/// <param name="Address">The conversation, who asked in it, and the message whose button was pressed.</param>
/// <param name="Delivery">Names this very delivery; the same again is the same delivery.</param>
internal sealed record SlackSource(SlackWay Way, SlackAddress Address, string Delivery)
{
    /// <summary>Opens one window within three seconds; empty where there is none.</summary>
    public string Trigger { get; init; } = "";

    /// <summary>Says up to five things there within half an hour, as a member or not. Whoever has it may speak: never logged.</summary>
    public Uri? ResponseUrl { get; init; }

    /// <summary>The window or Home tab it came from.</summary>
    public JsonObject? View { get; init; }

    /// <summary>Whether the message whose button was pressed is shown to this person alone.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>
    /// Everything but a message in a channel can be answered to who asked alone, and so can that; messages to the bot come from its own
    /// chats only.
    /// </summary>
    public Audience Audience => Way == SlackWay.Home || (Way == SlackWay.Message && Address.IsPersonal) ? Audience.Private : Audience.Asker;

    public bool IsHomeTab => View?["type"]?.ToString() == "home";

    public Place Place => Address.ToPlace();
}

/// <summary>What a call asks of the bot.</summary>
internal abstract record SlackInput
{
    private SlackInput() { }

    /// <summary>The same under the name that the delivery had when it first came.</summary>
    public SlackInput Named(string delivery) => this switch
    {
        Ask ask => ask with { From = ask.From with { Delivery = delivery } },
        Refuse refuse => refuse with { From = refuse.From with { Delivery = delivery } },
        _ => this,
    };

    public sealed record Ask(ChatEvent Event, SlackSource From) : SlackInput;

    public sealed record Refuse(Sentence Why, SlackSource From) : SlackInput
    {
        /// <summary>Who may be one of ours after all: Slack has to be asked.</summary>
        public SlackIdentity? Stranger { get; init; }
    }

    /// <summary>Nothing for the bot, or its own words.</summary>
    public sealed record Ignore : SlackInput;

    public sealed record Malformed : SlackInput;
}
