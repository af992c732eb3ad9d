using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Forms;

/// <summary>
/// The small card whose button opens the form, for shared places, where nobody should have to type in front of everybody.
/// </summary>
public static class LauncherCard
{
    public static Card Build(FormTicket ticket, Person who) =>
        new("launcher", new JsonObject { ["ticket"] = ticket.ToJson(), ["who"] = Verbatim.Who(who) },
            Sentence.Of("form.launcherSummary"), ticket.CardKey)
        { For = who.Id };
}
