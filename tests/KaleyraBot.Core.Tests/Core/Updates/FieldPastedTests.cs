using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>Values with what stood around them where they were copied: taken off where it is certain, else refused.</summary>
public sealed class FieldPastedTests
{
    private static FieldResult Check(string field, string typed) => Fields.Find(field)!.Check(typed);

    [Theory]
    [InlineData("Open till \uFFFD", 11)]
    [InlineData("\uFFFDpen", 1)]
    public void Check_BrokenCharacter_SaysWhere(string typed, int at) =>
        Assert.Equal($"Half of a character is missing at character {at}. Please type that place again.", English.Of(Check("about", typed).Error!));

    public static TheoryData<string, string> Ends { get; } = new()
    {
        { "https://hooks.example.com/in.", "." }, { "https://hooks.example.com/in)", ")" }, { "https://hooks.example.com/in\u201D", "\u201D" },
        { "https://hooks.example.com/in,", "," }, { "https://hooks.example.com/in;", ";" }, { "https://hooks.example.com/in:", ":" },
        { "https://hooks.example.com/in!", "!" }, { "https://hooks.example.com/in?", "?" }, { "https://hooks.example.com/in]", "]" },
        { "https://hooks.example.com/in}", "}" }, { "https://hooks.example.com/in'", "'" }, { "https://hooks.example.com/in\u2019", "\u2019" },
        { "https://hooks.example.com/in\u00BB", "\u00BB" }, { "https://hooks.example.com/in\u3002", "\u3002" }, { "https://hooks.example.com/in\uFF09", "\uFF09" },
        { "https://hooks.example.com/in\u300D", "\u300D" }, { "https://hooks.example.com/in*", "*" }, { "https://hooks.example.com/in`", "`" },
        { "https://hooks.example.com/in%20", "%20" }, { "https://hooks.example.com/in%22", "%22" },
        { "https://hooks.example.com/in%3E", "%3E" }, { "https://hooks.example.com/in%3c", "%3c" },
        { "https://hooks.example.com/in%0A", "%0A" }, { "https://hooks.example.com/in%00", "%00" },
        { "https://hooks.example.com/in%E2%80%8B", "%E2%80%8B" }, { "https://hooks.example.com/in%E2%80%9C", "%E2%80%9C" },
        { "https://hooks.example.com/in%E2%80%9D", "%E2%80%9D" }, { "https://hooks.example.com/in\u2013", "\u2013" },
        { "https://hooks.example.com/a_(b))", ")" }, { "https://hooks.example.com/in(", "(" }, { "https://hooks.example.com/?a=b.", "." },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void Check_AddressWithPunctuationBehindIt_SaysWhich(string typed, string end)
    {
        foreach (var field in new[] { "incoming_url", "website", "display_image" })
        {
            var verdict = Check(field, typed);
            Assert.Null(verdict.Value);
            Assert.Equal($"The address ends with “{end}”, which probably stood after it in the text. Please remove it.", English.Of(verdict.Error!));
        }
    }

    [Theory]
    [InlineData("https://shop.example.com/collections/summer/b\u2026")]
    [InlineData("https://shop.example.com/b...")]
    [InlineData("https://shop.example.com/a\u2026b/c")]
    [InlineData("https://shop.example.com/a...b")]
    [InlineData("https://shop.example.com/b%E2%80%A6")]
    public void Check_ShortenedAddress_AsksForTheWhole(string typed) => Assert.Equal(
        "The address is shortened: it has … or three dots in it. Open it where you copied it from, and copy the whole of it.",
        English.Of(Check("website", typed).Error!));

    [Theory]
    [InlineData("https://example.com/wiki/Sweets_(India)")]
    [InlineData("https://example.com/a[1]")]
    [InlineData("https://example.com/{id}")]
    [InlineData("https://example.com/a(b)c/")]
    [InlineData("https://example.com/a/../b")]
    [InlineData("https://example.com/in/")]
    [InlineData("https://example.com/?q=a.b,c;d")]
    [InlineData("https://example.com/a-b_")]
    [InlineData("https://example.com/a-")]
    [InlineData("https://example.com/a%C3%A9")]
    [InlineData("https://example.com/100%25")]
    public void Check_AddressWithItsOwnPunctuation_IsTakenAsTyped(string typed) => Assert.Equal(typed, Check("website", typed).Value);

    [Theory]
    [InlineData("mailto:info@example.com", "info@example.com")]
    [InlineData("MAILTO:info@example.com?subject=Hello%20there", "info@example.com")]
    [InlineData("mailto:info%2Bshop@example.com", "info+shop@example.com")]
    [InlineData("\u0438\u043D\u0444\u043E@example.com", "\u0438\u043D\u0444\u043E@example.com")]
    [InlineData("\u091C\u093E\u0928\u0915\u093E\u0930\u0940@example.com", "\u091C\u093E\u0928\u0915\u093E\u0930\u0940@example.com")] // Hindi, with vowel signs
    [InlineData("\u0E02\u0E49\u0E2D\u0E21\u0E39\u0E25@example.com", "\u0E02\u0E49\u0E2D\u0E21\u0E39\u0E25@example.com")] // Thai, with marks
    [InlineData("\uD842\uDFB7\u91CE@example.com", "\uD842\uDFB7\u91CE@example.com")] // a rare letter of Japanese names, two units long
    public void Check_Email_IsTheAddress(string typed, string value) => Assert.Equal((value, null), (Check("contact_email", typed).Value, Check("contact_email", typed).Error));

    public static TheoryData<string> WrongEmails { get; } = new()
    {
        new string('a', 65) + "@example.com", new string('\u0438', 33) + "@example.com", "info@example.c", "a..b@example.com", "mailto:", "mailto:?to=a@example.com",
        "info\U0001F600@example.com", "mailto:a@example.com,b@example.com", "in\u200Dfo@example.com",
    };

    [Theory]
    [MemberData(nameof(WrongEmails))]
    public void Check_NoEmail_IsRefused(string typed) => Assert.NotNull(Check("contact_email", typed).Error);

    [Fact]
    public void Check_LongestLocalPart_IsTaken() => Assert.Null(Check("contact_email", new string('a', 64) + "@example.com").Error);

    [Theory]
    [InlineData("\uFE0F")]
    [InlineData("\uFE0F\uFE0F \u200D")]
    [InlineData("\u034F")]
    [InlineData("\u180B")]
    [InlineData("\uDB40\uDD00")]
    [InlineData("\u200E\u200F")]
    [InlineData("\u2066\u2069")]
    [InlineData("\u17B4\u17B5")]
    [InlineData("\u00AD")]
    [InlineData("\u115F\u1160")]
    [InlineData("\u115F")]
    [InlineData("\u1160")]
    [InlineData("\uFFA0")]
    [InlineData("\u2065")]
    [InlineData("\uFFF0\uFFF8")]
    [InlineData("\u180B\u180F")]
    [InlineData("\uFE00\uFE0F")]
    [InlineData("\U000E0000\U000E0FFF")]
    public void Check_TextThatNobodySees_IsBlank(string typed) => Assert.Equal("fields.blank", Check("about", typed).Error?.Key);

    [Theory]
    [InlineData("Open \uFFFC", 6)]
    [InlineData("Open \uFDD0", 6)]
    [InlineData("Open \uFDEF", 6)]
    [InlineData("Open \U0001FFFE", 6)]
    [InlineData("Open \U0010FFFF", 6)]
    public void Check_DamagedText_SaysWhere(string typed, int at) =>
        Assert.Contains($"stands at character {at}", English.Of(Check("about", typed).Error!), StringComparison.Ordinal);

    [Theory]
    [InlineData("\u200FOpen till 9\u200E")]
    [InlineData("\u202AOpen till 9\u202C")]
    [InlineData("\u2068Open till 9\u2069")]
    [InlineData("\uFEFFOpen till 9\u200B\u200D")]
    public void Check_InvisibleMarksAtTheEnds_AreTakenOff(string typed) => Assert.Equal("Open till 9", Check("about", typed).Value);

    [Theory]
    [InlineData("Made with \u2764\uFE0F")]
    [InlineData("\uD83D\uDC69\u200D\uD83D\uDC67")]
    public void Check_EmojiAtTheEnd_StaysWhole(string typed) => Assert.Equal(typed, Check("about", typed).Value);

    [Theory]
    [InlineData("Public & Government Service", "Public Service")]
    [InlineData("Non-profit organisation", "Non-profit")]
    [InlineData("Nonprofit Organization", "Non-profit")]
    [InlineData("AUTO", "Automotive")]
    [InlineData("BEAUTY", "Beauty, Spa, and Salon")]
    [InlineData("APPAREL", "Clothing and Apparel")]
    [InlineData("EDU", "Education")]
    [InlineData("ENTERTAIN", "Entertainment")]
    [InlineData("EVENT_PLAN", "Event Planning and Service")]
    [InlineData("FINANCE", "Finance and Banking")]
    [InlineData("GROCERY", "Food and Grocery")]
    [InlineData("GOVT", "Public Service")]
    [InlineData("HOTEL", "Hotel and Lodging")]
    [InlineData("HEALTH", "Medical and Health")]
    [InlineData("NONPROFIT", "Non-profit")]
    [InlineData("PROF_SERVICES", "Professional Services")]
    [InlineData("RETAIL", "Shopping and Retail")]
    [InlineData("TRAVEL", "Travel and Transportation")]
    [InlineData("NOT_A_BIZ", "Other")]
    [InlineData("Beauty, Spa and Salon", "Beauty, Spa, and Salon")]
    [InlineData("Grocery, Supermarket and Food", "Food and Grocery")]
    [InlineData("Travel & Tourism", "Travel and Transportation")]
    [InlineData("Hotels / Lodging", "Hotel and Lodging")]
    [InlineData("Clothing store", null)] // two categories: nobody knows which
    [InlineData("Alcoholic Beverages", null)]
    public void Category_OfAnotherSystem_IsASuggestionAtMost(string typed, string? suggestion)
    {
        var verdict = Check("business_category", typed);
        Assert.Null(verdict.Value);
        Assert.Equal(suggestion, Categories.Match(typed).Suggestion);
    }

    [Theory]
    [InlineData("https://example.com.")]
    [InlineData("https://example.com,")]
    public void Check_PunctuationBehindAHost_IsNoMistakeOfTheHost(string typed) =>
        Assert.Equal(["fields.urlEnd"], Check("incoming_url", typed).Errors.Select(error => error.Key));
}
