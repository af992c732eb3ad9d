using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

public sealed class CategoriesTests
{
    private static FieldResult Check(string typed) => Fields.Find("category")!.Check(typed);

    [Fact]
    public void All_Categories_AreTheSeventeenInKaleyrasSpelling() => Assert.Equal(
        "Automotive|Beauty, Spa, and Salon|Clothing and Apparel|Education|Entertainment|Event Planning and Service|Finance and Banking|"
        + "Food and Grocery|Public Service|Hotel and Lodging|Medical and Health|Non-profit|Professional Services|Shopping and Retail|"
        + "Travel and Transportation|Restaurant|Other",
        string.Join('|', Categories.All));

    [Fact]
    public void Match_AnyCaseAndSpacing_IsTheCanonicalSpelling()
    {
        foreach (var category in Categories.All)
        {
            Assert.Equal(new(category, null), Categories.Match(category));
            Assert.Equal(new(category, null), Categories.Match(category.ToUpperInvariant()));
            Assert.Equal(new(category, null), Categories.Match($"  {category.ToLowerInvariant().Replace(" ", "\u00A0  ", StringComparison.Ordinal)} "));
            Assert.Equal(new(category, null), Categories.Match(category.Replace("and", "&", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("Hotels & Lodging", "Hotel and Lodging")]
    [InlineData("Lodging", "Hotel and Lodging")]
    [InlineData("Loding", "Hotel and Lodging")]
    [InlineData("hotel", "Hotel and Lodging")]
    [InlineData("Beauty, Spa and Salon", "Beauty, Spa, and Salon")]
    [InlineData("beauty spa salon", "Beauty, Spa, and Salon")]
    [InlineData("spa", "Beauty, Spa, and Salon")]
    [InlineData("Nonprofit", "Non-profit")]
    [InlineData("non profit", "Non-profit")]
    [InlineData("NGO", "Non-profit")]
    [InlineData("Restaurants", "Restaurant")]
    [InlineData("auto", "Automotive")]
    [InlineData("EVENT_PLAN", "Event Planning and Service")]
    [InlineData("PROF_SERVICES", "Professional Services")]
    [InlineData("GOVT", "Public Service")]
    [InlineData("HEALTH", "Medical and Health")]
    [InlineData("Finance", "Finance and Banking")]
    [InlineData("edu", "Education")]
    [InlineData("Educaton", "Education")]
    public void Match_NearMiss_IsSuggestedNeverTaken(string typed, string suggestion)
    {
        Assert.Equal(new(null, suggestion), Categories.Match(typed));
        FieldTextTests.AssertRefused(Check(typed), "categoryNear", $"That is not one of the 17 categories. Did you mean “{suggestion}”?");
    }

    [Theory]
    [InlineData("Plumbing")]
    [InlineData("Service")]
    [InlineData("a)Automotive b)Beauty, Spa, and Salon")]
    [InlineData("and")]
    [InlineData("!")]
    public void Match_Miss_GetsTheList(string typed)
    {
        Assert.Null(Categories.Match(typed).Canonical);
        FieldTextTests.AssertRefused(Check(typed), "categoryUnknown", null);
        var said = English.Of(Check(typed).Error!);
        Assert.Contains(string.Join("; ", Categories.All), said, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_Category_WarnsThatItCannotBeRemovedAgain()
    {
        var verdict = Check("restaurant");

        Assert.Equal("Restaurant", verdict.Value);
        Assert.Equal(["A business category can be changed later, but never removed again."], verdict.Warnings.Select(English.Of));
    }

    [Theory]
    [InlineData("Automotive", "auto", "car", "cars", "vehicles")]
    [InlineData("Beauty, Spa, and Salon", "cosmetics", "wellness")]
    [InlineData("Clothing and Apparel", "fashion", "clothes")]
    [InlineData("Education", "edu", "school", "university", "teaching")]
    [InlineData("Entertainment", "entertain")]
    [InlineData("Event Planning and Service", "event", "events", "event plan", "planning")]
    [InlineData("Finance and Banking", "bank", "financial", "banking")]
    [InlineData("Food and Grocery", "supermarket", "groceries", "food")]
    [InlineData("Public Service", "govt", "government", "government and public service", "public")]
    [InlineData("Hotel and Lodging", "hotels", "hospitality", "accommodation")]
    [InlineData("Medical and Health", "healthcare", "doctor", "hospital", "pharmacy", "health")]
    [InlineData("Non-profit", "ngo", "charity", "not for profit", "nonprofits")]
    [InlineData("Professional Services", "prof services", "consulting", "professional")]
    [InlineData("Shopping and Retail", "shop", "store", "shops", "stores", "ecommerce", "retail")]
    [InlineData("Travel and Transportation", "transport", "travel")]
    [InlineData("Restaurant", "cafe", "restaurants")]
    [InlineData("Other", "others", "not a biz", "not a business", "undefined")]
    public void Match_WhatPeopleCallIt_IsASuggestion(string category, params string[] words) =>
        Assert.All(words, word => Assert.Equal(new(null, category), Categories.Match(word)));

    [Theory]
    [InlineData("services")]
    [InlineData("an")]
    [InlineData("of")]
    public void Match_AWordOfSeveralLabels_IsNoSuggestion(string word) => Assert.Equal(new(null, null), Categories.Match(word));
}
