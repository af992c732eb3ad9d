using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Core.Updates;

/// <summary>A hold, as cards show it: of what, by whom, since when, why, and how it ends.</summary>
internal static class HoldRows
{
    public static JsonArray Of(IReadOnlyList<Hold> holds) => [.. holds.Select(Of)];

    /// <summary><c>{"what", "who", "since", "explained", "why", "next"}</c>; the reason is one line of what somebody typed, in quotes.</summary>
    public static JsonObject Of(Hold hold) => new()
    {
        ["what"] = What(hold.WaNumber).ToJson(),
        ["who"] = Verbatim.Runs(hold.By.Name.Length > 0 ? hold.By.Name : hold.By.Id),
        ["since"] = Sentence.Of("holds.since", ("time", Moment.Time(hold.At))).ToJson(),
        ["explained"] = hold.Why.Length > 0,
        ["why"] = Verbatim.Runs($"“{hold.Why}”"),
        ["next"] = Sentence.Of("holds.next", ("typed", hold.WaNumber ?? Approvals.Holding.All)).ToJson(),
    };

    /// <summary>"All numbers", or the number.</summary>
    public static Sentence What(string? number) => number is null ? Sentence.Of("holds.all") : Sentence.Of("holds.one", ("number", number));
}
