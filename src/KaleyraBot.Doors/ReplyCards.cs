using KaleyraBot.Core.Chat;

namespace KaleyraBot.Doors;

/// <summary>Which card a reply of the dialog shows; each door only says how it shows one.</summary>
public static class ReplyCards
{
    /// <summary>For who asked alone, in place of what was pressed or over it; null for text and for nothing.</summary>
    public static Card? Shown(ChatReply reply) => reply switch
    {
        ChatReply.OpenForm open => open.Form,
        ChatReply.KeepForm keep => keep.Form,
        ChatReply.CloseForm close => close.Result,
        ChatReply.ShowCard show => show.Card,
        ChatReply.ShowWhole show => show.Whole,
        _ => null,
    };

    /// <summary>
    /// In a conversation, where nothing can be opened at once: what needs a window is a button that opens it. Null for text and for
    /// nothing.
    /// </summary>
    public static Card? Posted(ChatReply reply) => reply switch
    {
        ChatReply.OpenForm open => open.Launcher,
        ChatReply.ShowWhole show => show.Launcher,
        _ => Shown(reply),
    };

    /// <summary>Text for a person, where the surface says it by a card.</summary>
    public static Card? Notice(ChatReply reply) =>
        reply is ChatReply.Whisper whisper ? whisper.Card ?? NoticeCard.Build(whisper.Text, NoticeTone.Info) : null;
}
