using System.Globalization;
using System.Text.Json.Nodes;

namespace KaleyraBot.Core.Text;

/// <summary>
/// What is not told to every reader in the same words, whatever the sentence around it: a time, a business number, a person. Each is a
/// <see cref="Sentence"/> whose key begins with <c>@</c>, which no sentence of a language does; the cards room knows how to say it.
/// </summary>
public static class Spoken
{
    /// <summary>Day and time of day; <c>at</c> is RFC 3339 in UTC, in whole seconds.</summary>
    public const string Time = "@time";
    /// <summary>The day alone.</summary>
    public const string Day = "@day";
    /// <summary>What happens within minutes, where whoever waits knows the day.</summary>
    public const string Soon = "@soon";
    /// <summary>Day and time of day, and how long it is until then.</summary>
    public const string Until = "@until";
    /// <summary>A WhatsApp business number: <c>number</c> is E.164.</summary>
    public const string WaNumber = "@number";
    /// <summary>
    /// Somebody: <c>id</c> is an identity string, or one that stands for everybody there; <c>name</c> what they are called.
    /// </summary>
    public const string Person = "@person";

    /// <summary>Several people; <c>ids</c> are as in <see cref="Person"/>, of which <c>most</c> are named and the others counted.</summary>
    public const string Several = "@people";

    /// <summary>The business by its name first, and its number as people read one.</summary>
    public static Sentence Number(string waNumber) => new(WaNumber, new JsonObject { ["number"] = waNumber });

    /// <summary>The name; where it is not known, the account as far as people can read it.</summary>
    public static Sentence Who(string id, string name = "") => new(Person, new JsonObject { ["id"] = id, ["name"] = name });

    /// <summary>Some of them by name, the others counted.</summary>
    public static Sentence People(IEnumerable<string> ids, int most) =>
        new(Several, new JsonObject { ["ids"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]), ["most"] = most });

    internal static Sentence At(string kind, DateTimeOffset at) =>
        new(kind, new JsonObject { ["at"] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) });
}
