using System.Text.Json.Nodes;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Text;

namespace KaleyraBot.Core.Commands;

/// <summary>The business categories that WhatsApp knows.</summary>
public static class CategoriesCard
{
    public static Card Build() => new(
        "categories",
        new JsonObject { ["categories"] = new JsonArray([.. Categories.All.Select(category => new JsonObject { ["name"] = category })]) },
        Sentence.Of("answers.categoriesSummary", ("count", Categories.All.Count)));
}
