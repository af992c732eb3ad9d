using KaleyraBot.Core.Chat;

namespace KaleyraBot.WebChat.Conversations;

/// <summary>A conversation of the page, <c>web:general</c>.</summary>
internal sealed record WebPlace(string Room)
{
    public const string General = "general";
    public const string Approvals = "approvals";

    /// <summary>The rooms that every page has.</summary>
    public static readonly IReadOnlyList<string> Everywhere = [General, Approvals];

    public Place ToPlace() => new($"{WebIdentity.Surface}:{Room}");

    /// <summary>Null when it is not a place of this door.</summary>
    public static WebPlace? Of(Place place) => place.Value.Split(':') is [WebIdentity.Surface, var room] ? Read(room) : null;

    /// <summary>A room's name as the page sends it; nothing means the one everybody starts in.</summary>
    public static WebPlace? Read(string? name) =>
        string.IsNullOrEmpty(name) ? new(General)
        : name.Length <= 32 && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') ? new(name)
        : null;
}
