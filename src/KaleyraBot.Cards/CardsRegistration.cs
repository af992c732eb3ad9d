using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using Microsoft.Extensions.DependencyInjection;

namespace KaleyraBot.Cards;

/// <summary>Registers this room.</summary>
public static class CardsRegistration
{
    /// <summary>Adds the <see cref="CardBook"/> of <paramref name="cardsFolder"/>, read when first asked for.</summary>
    public static IServiceCollection AddCards(this IServiceCollection services, string cardsFolder) =>
        services.AddSingleton(services => CardBook.Load(cardsFolder,
            new(services.GetService<NumberBook>() ?? new([]), services.GetService<KnownNames>() ?? new(),
                services.GetService<TimeProvider>() ?? TimeProvider.System)));
}
