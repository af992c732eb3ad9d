using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Cards;

/// <summary>Registers this room.</summary>
public static class CardsRegistration
{
    /// <summary>Adds the <see cref="CardBook"/> of <paramref name="cardsFolder"/>, read when first asked for.</summary>
    public static IServiceCollection AddCards(this IServiceCollection services, string cardsFolder) =>
        services.AddSingleton(_ => CardBook.Load(cardsFolder));
}
