using KaleyraBot.Core.Chat;

namespace KaleyraBot.Tests.Cards;

/// <summary>Every card that people can be shown, in the shapes that differ. The tests of all surfaces run over it.</summary>
internal static class CardSamples
{
    public static IReadOnlyList<(string Name, Card Card)> All { get; } =
    [
        ("notice", NoticeCard.Build(Sentence.Of("answers.helpSummary"), NoticeTone.Warning)),
    ];

    public static TheoryData<string> Names => [.. All.Select(sample => sample.Name)];

    public static Card Find(string name) => All.Single(sample => sample.Name == name).Card;
}
