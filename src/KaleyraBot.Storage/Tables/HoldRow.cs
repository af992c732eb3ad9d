using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Storage.Tables;

/// <summary>A <see cref="Hold"/>; that of all numbers has a name of its own, which sorts before any number.</summary>
internal sealed class HoldRow
{
    public const string All = "*";

    public required string Number { get; set; }
    public required string ById { get; set; }
    public required string ByName { get; set; }
    public required string ByLanguage { get; set; }
    public DateTimeOffset At { get; set; }
    public required string Why { get; set; }

    public static HoldRow Of(Hold hold) => new()
    {
        Number = hold.WaNumber ?? All,
        ById = hold.By.Id,
        ByName = hold.By.Name,
        ByLanguage = hold.By.Language,
        At = hold.At,
        Why = hold.Why,
    };

    public Hold ToHold() => new(Number == All ? null : Number, new Person(ById, ByName, ByLanguage), At, Why);
}
