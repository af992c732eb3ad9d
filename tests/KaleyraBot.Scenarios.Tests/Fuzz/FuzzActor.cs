using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.Doors;

namespace KaleyraBot.Tests.Fuzz;

/// <summary>
/// Who calls, and what they type, press and fill in. What somebody types who may not ask for anything bears a mark, which Kaleyra must
/// never see.
/// </summary>
/// <param name="Name">Known to the settings, or anybody.</param>
/// <param name="IsAdmitted">Whether the settings let this person ask for changes, and the call proves who it is.</param>
/// <param name="Noise">Its chance.</param>
internal sealed record FuzzActor(string Name, bool IsAdmitted, Noise Noise)
{
    public const string Stranger = "stranger-was-here";

    private static readonly string[] AllVerbs =
    [
        Verbs.Open, Verbs.Submit, Verbs.Preview, Verbs.Confirm, Verbs.Edit, Verbs.Discard, Verbs.Cancel, Verbs.Retry, Verbs.Approve,
            Verbs.Decline,
        Verbs.Undo, Verbs.History,
    ];

    private string Mark => IsAdmitted ? "ours" : Stranger;

    public string Line() => Noise.Below(16) switch
    {
        0 => "",
        1 => "help",
        2 => "update",
        3 or 4 => $"update {Sample.Number} about=\"{Mark} {Noise.Id()}\"",
        5 => $"update {Noise.Text()} website=https://{Mark}.example.com {Noise.Text()}={Noise.Text()}",
        6 => $"{Noise.One("status", "retry", "cancel", "undo", "approve", "decline", "break-glass")} WA-{Noise.Below(50)} {Noise.Text()}",
        7 => $"history {Noise.One("", Sample.Number, Noise.Text())}",
        8 => Noise.One("numbers", "categories", $"show {Sample.Number}"),
        9 => $"delegate {Noise.Text()} until {Noise.Text()}",
        10 => $"explain {Sample.Number} incoming_url=https://{Mark}.example.com/in",
        _ => Noise.Text() + " " + Noise.Text(),
    };

    public string Verb() => Noise.Below(12) switch
    {
        0 => Noise.Text(),
        < 6 => Verbs.Submit,
        _ => Noise.One<string>(AllVerbs),
    };

    /// <summary>The id in a card's data: of nothing, of a request, or forged.</summary>
    public string Ticket() => Noise.Below(6) switch
    {
        0 => $"WA-{Noise.Below(60)}",
        1 => Noise.One("approval:form-1", "undo:WA-1:1", "form-1"),
        2 => Noise.Text(),
        _ => Noise.Id(),
    };

    /// <summary>The inputs of the form.</summary>
    public JsonObject Inputs()
    {
        var inputs = new JsonObject { ["wa_number"] = Noise.Chance(90) ? Sample.Number : Noise.Text(), ["about"] = $"{Mark} {Noise.Id()}" };
        var (more, plain) = (Noise.Chance(40) ? 50 : 0, Noise.Chance(50) ? 100 : 60);
        foreach (var (field, value) in Sample.Filled.Where(field => field.Key is not ("wa_number" or "about") && Noise.Chance(more)))
        {
            inputs[field] = Noise.Chance(plain) ? value : $"https://{Mark}.example.com/{Noise.Text()}";
        }
        return inputs;
    }

    public JsonObject Pressed()
    {
        var data = Noise.Chance(60) ? Inputs() : [];
        (data["verb"], data["id"]) = (Verb(), Ticket());
        data["card"] = Noise.Chance(50) ? Ticket() : null;
        return data;
    }
}
