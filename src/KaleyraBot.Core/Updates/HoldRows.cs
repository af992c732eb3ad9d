using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Updates;

/// <summary>A hold, as cards show it: of what, by whom, since when, why, and how it ends.</summary>
internal static class HoldRows
{
    /// <param name="holds">In the order of reading.</param>
    /// <param name="fullness">A reason is shown whole, or by its beginning.</param>
    public static JsonArray Of(IReadOnlyList<Hold> holds, Fullness fullness = Fullness.Whole) =>
        [.. holds.Select(hold => Of(hold, fullness))];

    /// <summary><c>{"what", "who", "since", "why", "next"}</c>; the reason is what somebody typed.</summary>
    private static JsonObject Of(Hold hold, Fullness fullness) => new()
    {
        ["what"] = What(hold.WaNumber).ToJson(),
        ["who"] = Verbatim.Who(hold.By),
        ["since"] = Sentence.Of("holds.since", ("time", Moment.Time(hold.At))).ToJson(),
        ["why"] = Quote.Of(hold.Why, fullness != Fullness.Whole),
        ["next"] = Sentence.Of("holds.next", ("typed", hold.WaNumber ?? Hold.All)).ToJson(),
    };

    /// <summary>"All numbers", or the number.</summary>
    public static Sentence What(string? number) =>
        number is null ? Sentence.Of("holds.all") : Sentence.Of("holds.one", ("number", Spoken.Number(number)));
}
