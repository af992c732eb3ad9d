using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Profile;

namespace KaleyraBot.Tests.Cards;

/// <summary>People, numbers and values of the sample cards.</summary>
internal static class SampleData
{
    public const string Number = "+919876543210";

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 40, 5, TimeSpan.FromMinutes(330));

    public static readonly Person Asha = new("web:asha", "Asha Rao");

    /// <summary>A name that would be a link and a mention where clients read markup.</summary>
    public static readonly Person Mallory = new("web:mallory", "**[Admin](https://evil.example)** <at>Bot</at>");

    public static readonly FormTicket Ticket = new("0195f0c2a1b27c3d8e4f5a6b7c8d9e0f", "card-7");

    public static readonly NumberBook Listed = new(
    [
        new("india", [new(Number, "Support Bangalore"), new("+918047112233", "Sales")]),
        new("europe", [new("+393331234567", "Milano")]),
    ]);

    public static readonly NumberBook OnlyOne = new([new("india", [new(Number, "Support Bangalore")])]);

    /// <summary>One account lists its numbers, the other takes any.</summary>
    public static readonly NumberBook Open = new([new("india", [new(Number, "Support Bangalore")]), new("world", [])]);

    /// <summary>Sample values of Kaleyra's documentation.</summary>
    public static readonly IReadOnlyDictionary<string, string> Typed = new Dictionary<string, string>
    {
        ["wa_number"] = Number,
        ["about"] = "Open till 9 every day",
        ["address"] = "567, \"john\", 2nd Phase, Bangalore.",
        ["business_description"] = "Fresh bread, every morning.\n\nOrder until 7 in the evening:\n- by chat\n- or at the counter",
        ["business_category"] = "restaurant",
        ["clear"] = "website",
    };

    /// <summary>Wrong in every way, with text that would do harm where it is read as markup.</summary>
    public static readonly IReadOnlyDictionary<string, string> Wrong = new Dictionary<string, string>
    {
        ["wa_number"] = "98765 43210",
        ["about"] = "[Click](https://evil.example) **now** <b>" + new string('x', 140),
        ["address"] = "1. Lane <script>alert(1)</script> & {{DATE(2020-01-01T00:00:00Z)}}",
        ["business_description"] = "# Sale\n> all must go\n<at>Everyone</at> <!channel>",
        ["business_category"] = "Hotels & Loding",
        ["website"] = "javascript:alert(1)",
        ["contact_email"] = "[email protected]",
        ["display_image"] = "http://user:secret@10.0.0.1/picture.png#top",
        ["incoming_url"] = "https://webhook.site/#!/view/1234",
        ["clear"] = "website,about",
    };

    public static readonly IReadOnlyDictionary<string, KnownValue> Nothing = new Dictionary<string, KnownValue>();

    public static readonly IReadOnlyDictionary<string, KnownValue> Known = new Dictionary<string, KnownValue>
    {
        ["about"] = new("Open till 8", Now.AddDays(-30), 3),
        ["address"] = new("12 MG Road, Bangalore", Now.AddDays(-9), 7, DoubtedBy: 9),
        ["business_description"] = new("Bread and cakes.\nSince 1978.", Now.AddDays(-30), 3),
        ["website"] = new("https://www.example.com/en/about-us", Now.AddDays(-2), 10),
        ["contact_email"] = new("", Now.AddDays(-2), 10),
    };

    /// <summary>Every field as long as it may be.</summary>
    public static readonly IReadOnlyDictionary<string, string> Longest = Fields.All.ToDictionary(field => field.Name, Long)
        .Append(new("wa_number", Number)).ToDictionary();

    private static string Long(Field field) => field.Kind switch
    {
        FieldKind.Choice => "Travel and Transportation",
        FieldKind.Email => new string('a', 60) + "@" + new string('b', 60) + ".co",
        FieldKind.Url => ("https://www.example.com/" + new string('p', field.MaxLength))[..(field.MaxLength - 4)] + ".png",
        FieldKind.Multiline => string.Join('\n', Enumerable.Repeat("x", field.MaxLength / 2)),
        _ => new string('w', field.MaxLength),
    };
}
