using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Core.Approvals;

/// <summary>What is held: each number, or all of them, by whom, since when and why.</summary>
public static class HoldsCard
{
    /// <summary>More would make a card too large to send.</summary>
    internal const int MostShown = 15;

    /// <summary>More reasons are shown by their beginning.</summary>
    private const int MostWhole = 5;

    public static Card Build(IReadOnlyList<Hold> holds) => new(
        "holds",
        new JsonObject
        {
            ["none"] = holds.Count == 0,
            ["holds"] = HoldRows.Of([.. holds.Take(MostShown)], holds.Count > MostWhole ? Fullness.Short : Fullness.Whole),
            ["cut"] = holds.Count > MostShown,
            ["rest"] = Sentence.Of("answers.numbersRest", ("count", Math.Max(0, holds.Count - MostShown))).ToJson(),
        },
        holds.Count == 0 ? Sentence.Of("holds.none") : Sentence.Of("holds.summary", ("count", holds.Count)));
}
