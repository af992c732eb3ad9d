using KaleyraBot.Core.Chat;
using KaleyraBot.Slack.Payloads;

namespace KaleyraBot.Slack;

/// <summary>What a reply of the dialog becomes on the way back.</summary>
internal abstract record SlackShow
{
    private SlackShow() { }

    /// <summary>A message in the conversation, through the outbox.</summary>
    public sealed record Post(Card Card) : SlackShow;

    /// <summary>For who asked alone.</summary>
    public sealed record Say(Card Card) : SlackShow;

    /// <summary>In place of the message whose button was pressed.</summary>
    public sealed record Swap(Card Card) : SlackShow;

    /// <summary>A window over the conversation.</summary>
    public sealed record Open(Card Card) : SlackShow;

    /// <summary>A window on top of this one.</summary>
    public sealed record Push(Card Card) : SlackShow;

    /// <summary>In place of this window.</summary>
    public sealed record Window(Card Card) : SlackShow;

    /// <summary>On the person's Home tab.</summary>
    public sealed record Publish(Card Card) : SlackShow;

    /// <summary>This window stays, with what is wrong in it.</summary>
    public sealed record Keep(ChatReply.KeepForm Form) : SlackShow;

    /// <summary>This window closes; the card is for who still sees one.</summary>
    public sealed record Close(Card Result) : SlackShow;

    public sealed record Nothing : SlackShow;
}

/// <summary>From the dialog's reply to what Slack shows, by the way the event came.</summary>
internal static class SlackReply
{
    public static SlackShow Of(ChatReply reply, SlackSource from) => reply is ChatReply.Nothing ? new SlackShow.Nothing() : from.Way switch
    {
        SlackWay.Command or SlackWay.Shortcut => ToCommand(reply),
        SlackWay.Message when reply is ChatReply.ShowCard { Aside: true } aside => new SlackShow.Say(aside.Card),
        SlackWay.Message => new SlackShow.Post(Launcher(reply) ?? CardOf(reply)),
        SlackWay.Submission => ToSubmission(reply),
        SlackWay.ViewButton => ToViewButton(reply, from.IsHomeTab),
        SlackWay.Home => new SlackShow.Publish(CardOf(reply)),
        _ => ToButton(reply),
    };

    /// <summary>A card with a key is for the conversation and changes there; an answer without one is for who asked.</summary>
    private static SlackShow ToCommand(ChatReply reply) => reply switch
    {
        ChatReply.OpenForm or ChatReply.ShowWhole => new SlackShow.Open(CardOf(reply)),
        ChatReply.ShowCard { Card: { Key: not null } card, Aside: false } => new SlackShow.Post(card),
        _ => new SlackShow.Say(CardOf(reply)),
    };

    private static SlackShow ToSubmission(ChatReply reply) => reply switch
    {
        ChatReply.KeepForm keep => new SlackShow.Keep(keep),
        ChatReply.CloseForm close => new SlackShow.Close(close.Result),
        ChatReply.ShowCard show => new SlackShow.Push(show.Card),
        _ => new SlackShow.Window(CardOf(reply)),
    };

    private static SlackShow ToViewButton(ChatReply reply, bool isHomeTab) =>
        isHomeTab ? new SlackShow.Open(CardOf(reply))
        : reply is ChatReply.ShowCard or ChatReply.Whisper ? new SlackShow.Push(CardOf(reply))
        : new SlackShow.Window(CardOf(reply));

    private static SlackShow ToButton(ChatReply reply) => reply switch
    {
        ChatReply.OpenForm or ChatReply.ShowWhole => new SlackShow.Open(CardOf(reply)),
        ChatReply.Whisper or ChatReply.ShowCard { Aside: true } => new SlackShow.Say(CardOf(reply)),
        _ => new SlackShow.Swap(CardOf(reply)),
    };

    /// <summary>What is posted where no window can be opened at once.</summary>
    private static Card? Launcher(ChatReply reply) => reply switch
    {
        ChatReply.OpenForm open => open.Launcher,
        ChatReply.ShowWhole show => show.Launcher,
        _ => null,
    };

    private static Card CardOf(ChatReply reply) => reply switch
    {
        ChatReply.OpenForm open => open.Form,
        ChatReply.KeepForm keep => keep.Form,
        ChatReply.CloseForm close => close.Result,
        ChatReply.ShowCard show => show.Card,
        ChatReply.ShowWhole show => show.Whole,
        ChatReply.Whisper whisper => NoticeCard.Build(whisper.Text, NoticeTone.Info),
        _ => throw new InvalidOperationException($"{reply.GetType().Name} shows nothing."),
    };
}
