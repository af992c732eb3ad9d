using KaleyraBot.Cards;
using KaleyraBot.Core.Chat;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Cards;

/// <summary>The cards of the product, read at the moment of the samples where the number of the samples has a name.</summary>
internal static class SampleBook
{
    public const string Alias = "Support Bangalore";

    public static KnownNames People { get; } = new();

    public static CardBook Cards { get; } = CardBook.Load(Repo.File("cards"),
        new(new([new("main", [new(SampleData.Number, Alias)])]), People, new FakeTimeProvider(SampleData.Now)));
}
