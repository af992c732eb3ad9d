using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Cards;

/// <summary>Requests that want to hide something from whoever approves them.</summary>
internal static class HostileRequests
{
    public const string Number = "+919876543210";

    private static readonly string Han = "{{" + new string('漢', 100);

    /// <summary>Valid values that fill every message and still fit into a window.</summary>
    public static readonly IReadOnlyDictionary<string, string> Values = new Dictionary<string, string>
    {
        ["about"] = Fill(Han, 139),
        ["address"] = Fill(Han, 256),
        ["business_description"] = Fill("Incoming message URL\nNew: https://hooks.example.com/real\n" + Han, 512),
        ["website"] = "https://www.example.com/" + new string('w', 200),
        ["display_image"] = "https://img.example.com/" + string.Concat(Enumerable.Repeat("{{", 150)) + new string('i', 1700) + ".png",
        ["incoming_url"] = "https://hooks.example.com/" + string.Concat(Enumerable.Repeat("{{", 150)) + new string('p', 1690) + "/the-end",
    };

    public static readonly string Reason = Fill(Han, 500);

    public static UpdateRequest Of(IEnumerable<FieldChange> changes, string? reason = null, params IReadOnlyList<Decision> decisions) => SampleRequests.Find("queued") with
    {
        Changes = [.. changes],
        Reason = reason,
        State = RequestState.AwaitingApproval,
        Approval = new() { Needed = 2, Field = "incoming_url", Deadline = SampleData.Now.AddDays(1), Hash = "", Decisions = decisions },
    };

    public static UpdateRequest All =>
        Of(Values.Select(value => new FieldChange(value.Key, value.Value, new KnownValue(value.Value, SampleData.Now, 3))), Reason);

    public static Decision Says(string comment, string name = "Ben") => new(new Person("slack:T1/U0BEN", name), true, comment, SampleData.Now, "");

    public static string Fill(string part, int length)
    {
        var text = string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1));
        return text[..length];
    }
}
