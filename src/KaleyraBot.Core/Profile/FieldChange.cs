using System.Text.Json.Serialization;

namespace KaleyraBot.Core.Profile;

/// <summary>
/// One field of a request: its wire name, the value to send (empty clears it), and the value it replaces where the ledger knows one.
/// </summary>
public sealed record FieldChange(string Field, string Value, KnownValue? Before = null)
{
    /// <summary>The values were forgotten: <see cref="Value"/> is empty without meaning "clear", and must never be sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Erased { get; init; }

    public FieldChange Erase() => new(Field, "") { Erased = true };
}

/// <summary>
/// The last value set through this bot, and by which request. Kaleyra's API cannot be read, so this is all that is known;
/// <paramref name="DoubtedBy"/> is a later request of unknown outcome that may have changed it.
/// </summary>
public sealed record KnownValue(string Value, DateTimeOffset At, int Request, int? DoubtedBy = null);
