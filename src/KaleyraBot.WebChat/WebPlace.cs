using KaleyraBot.Core.Chat;

namespace KaleyraBot.WebChat;

/// <summary>
/// A conversation of the page, <c>web:general</c>. With <c>@ana</c> behind it, a card for Ana to fill in: it stands in the conversation,
/// but only she sees what is in it, until it is replaced by something for everybody. (A card that all can type into is no place to type.)
/// </summary>
internal sealed record WebPlace(string Room, string? Owner = null)
{
    public const string General = "general";
    public const string Approvals = "approvals";

    /// <summary>The rooms that every page has.</summary>
    public static readonly IReadOnlyList<string> Everywhere = [General, Approvals];

    public Place ToPlace() => new($"{WebIdentity.Surface}:{Room}" + (Owner is null ? "" : $"@{Owner[(WebIdentity.Surface.Length + 1)..]}"));

    /// <summary>Null when it is not a place of this door.</summary>
    public static WebPlace? Of(Place place)
    {
        var parts = place.Value.Split(':', '@');
        return parts.Length is 2 or 3 && parts[0] == WebIdentity.Surface && Read(parts[1]) is { } room
            ? room with { Owner = parts.Length == 3 ? WebIdentity.Read(parts[2], null)?.Id : null }
            : null;
    }

    /// <summary>A room's name as the page sends it; nothing means the one everybody starts in.</summary>
    public static WebPlace? Read(string? name) =>
        string.IsNullOrEmpty(name) ? new(General)
        : name.Length <= 32 && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? new(name)
        : null;
}
