using KaleyraBot.Core.Chat;

namespace KaleyraBot.Cards;

/// <summary>
/// The one place that decides which form of a card is shown: the first that the surface shows whole, else the last. The surface reports
/// what it left out; nobody guesses.
/// </summary>
public static class CardFit
{
    /// <param name="card">With the shorter forms behind it.</param>
    /// <param name="show">How the surface shows a card, and whether that is all of it.</param>
    public static FittedCard<T> Of<T>(Card card, Func<Card, (T Shown, bool Whole)> show)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(show);
        for (var form = card; ;)
        {
            var (shown, whole) = show(form);
            if (whole || form.Shorter is null)
            {
                return new(shown, whole && !form.IsShortened);
            }
            form = form.Shorter;
        }
    }
}

/// <summary>A card as a surface shows it.</summary>
/// <param name="Shown">In the words of the surface.</param>
/// <param name="Whole">Whether all that the card is about can be read there.</param>
public sealed record FittedCard<T>(T Shown, bool Whole);
