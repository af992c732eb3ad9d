using System.Text.Json.Nodes;

namespace KaleyraBot.BlockKit;

/// <summary>A translated card.</summary>
/// <param name="Json">The view or message.</param>
/// <param name="Whole">Whether all texts of the card stand in it; false where a text was cut, or something was left out for want of
/// room.</param>
public sealed record BlockKitResult(JsonObject Json, bool Whole);
