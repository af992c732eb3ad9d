using static KaleyraBot.Tests.Doors.PastedText;

namespace KaleyraBot.Tests.Doors;

/// <summary>What people paste as values.</summary>
internal static class PastedRows
{
    private const string Shop = "https://shop.example.com/collections/summer/blue-shirt?utm_source=wa";
    private const string Hook = "https://hooks.example.com/in";
    private const string Meant = "I cannot tell for certain which number that is. Did you mean ";
    private const string Markup = "is a mention, link or date of the chat; customers could not read it.";
    private const string EmojiName = "is the name of an emoji that WhatsApp does not know.";
    private const string Shortened = "The address is shortened";
    private const string DidYouMean = "Did you mean";

    private static readonly string[] WebFields = ["incoming_url", "website"];
    private static readonly string[] Invisible = ["\u200B", "\u200E", "\u2068", "\u2069", "\uFEFF", "\u202C"];
    private static readonly string[] Ends =
        [".", ")", "\u201D", ",", ";", "!", "'", "\u00BB", "\u3002", "\uFF0C", "\uFF09", "\u300D", "\u3011", "\u2014", "*", "`"];

    public static IReadOnlyList<PastedText> All { get; } =
        [.. Emoji, .. Links, .. Numbers, .. Addresses, .. Emails, .. Unseen, .. ChatNames, .. Categories];

    private static IEnumerable<PastedText> Emoji =>
    [
        Named("about", "Open \U0001F558 till 9 \U0001F44B", "Open :clock9: till 9 :wave:"),
        Named("about", "Hi\U0001F44B\U0001F3FC!", "Hi:wave::skin-tone-3:!"),
        Named("address", "\u201C\U0001F44D\U0001F3FF\u201D, Bengaluru \U0001F1EE\U0001F1F3", "\u201C:+1::skin-tone-6:\u201D, Bengaluru :flag-in:"),
        Named("business_description", "(\u2764\uFE0F) \U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "(:heart:) :flag-england:"),
        Named("about", string.Concat(Enumerable.Repeat("\U0001F44B", 69)), string.Concat(Enumerable.Repeat(":wave:", 69))),
        Same("about", "10:30:45 a:b:c :: 1:100:2"),
        Bad("about", "Hi :party_parrot:", "\u201C:party_parrot:\u201D " + EmojiName),
        Bad("about", "Hi :1password: all", "\u201C:1password:\u201D " + EmojiName),
        Bad("business_description", "Hi :\u0441\u043F\u0430\u0441\u0438\u0431\u043E:", EmojiName),
        Same("website", "https://shop.example.com/a:wave:b"),
    ];

    private static IEnumerable<PastedText> Links =>
    [
        Same("website", Shop) with { Slack = $"<{Shop}|https://shop.example.com/collections/summer/b\u2026>", Teams = $"<a href='{Shop}' title='x'>https://shop.exam\u2026</a>" },
        Same("website", "https://Shop.example.com/a?b=1&c=2") with { Slack = "<https://shop.example.com/a?b=1&amp;c=2|https://Shop.example.com/a?b=1&amp;c=2>" },
        Same("incoming_url", Hook) with { Slack = $"<{Hook}|Our hook>" },
        Same("display_image", "https://cdn.example.com/logo.png") with { Slack = "<https://cdn.example.com/logo.png>" },
        Good("about", "See shop.example.com", "See shop.example.com") with { Slack = "See <http://shop.example.com|shop.example.com>" },
        Same("business_description", "https://a.example.com/x and https://b.example.com/y") with { Slack = "<https://a.example.com/x|https://a.exam\u2026> and <https://b.example.com/y>" },
        Same("contact_email", "info@example.com") with { Slack = "<mailto:info@example.com|info@example.com>" },
        Same("contact_email", "info@example.com") with { Slack = "info@<http://example.com|example.com>", InForms = false },
        Same("address", "Call +91 98450 12345") with { Slack = "Call <tel:+919845012345|+91 98450 12345>" },
        Same("about", "ftp://files.example.com/a") with { Slack = "<ftp://files.example.com/a>" },
        Bad("website", "https://a.example.com https://b.example.com", "Only one address fits here") with { Slack = "<https://a.example.com> <https://b.example.com>" },
        Bad("website", "https://a.example.comhttps://b.example.com", "Only one address fits here") with { Slack = "<https://a.example.com><https://b.example.com>" },
        Good("wa_number", "+91 98450 12345", "+919845012345") with { Slack = "<tel:+919845012345|+91 98450 12345>" },
    ];

    private static IEnumerable<PastedText> Numbers =>
    [
        Good("wa_number", "+919845012345.0", "+919845012345"),
        Good("wa_number", "'+919845012345", "+919845012345"),
        Good("wa_number", "whatsapp:+91 98450 12345", "+919845012345"),
        Good("wa_number", "tel:+91-98450-12345", "+919845012345"),
        Good("wa_number", "+919845012345,", "+919845012345"),
        Good("wa_number", "+49 30/1234567", "+49301234567"),
        Good("wa_number", "+44 (0) 20 7946 0958", "+442079460958"),
        Good("wa_number", "+52 55 1234 5678", "+5215512345678"),
        Good("wa_number", "+52 1 55 1234 5678", "+5215512345678"),
        Good("wa_number", "+54 11 2345-6789", "+5491123456789"),
        Good("wa_number", "+55 11 8765-4321", "+5511987654321"),
        Bad("wa_number", "+49 30 1234567/8", Meant + "+49301234567?"),
        Bad("wa_number", "+91-98450-12345/46", Meant + "+919845012345?"),
        Bad("wa_number", "+91-98450-12345-46", Meant + "+919845012345?"),
        Bad("wa_number", "+91 98450 12345.00", Meant + "+919845012345?"),
        Bad("wa_number", "+91 98450 12345 / +91 98450 12346", "That is neither a phone number"),
        Bad("wa_number", "tel:+919845012345;ext=12", "A WhatsApp number has no extension"),
        Bad("wa_number", "+91 98450 12345 ext. 12", "A WhatsApp number has no extension"),
        Bad("wa_number", "919845012345", "The plus sign before the country code is missing. Did you mean +919845012345?"),
        Bad("wa_number", "919845012345.0", "The plus sign before the country code is missing. Did you mean +919845012345?"),
        Bad("wa_number", "https://wa.me/919845012345", "The plus sign before the country code is missing. Did you mean +919845012345?"),
        Bad("wa_number", "9.19845E+11", "That is neither a phone number"),
    ];

    private static IEnumerable<PastedText> Addresses =>
    [
        .. from end in Ends
           from name in WebFields
           select Bad(name, Hook + end, $"The address ends with \u201C{end}\u201D"),
        Bad("website", "https://shop.example.com/?a=1&amp;b=2&c", "The address has &amp; in it"),
        Bad("incoming_url", Hook + ">,", "A web address has no spaces, quotes"),
        Bad("incoming_url", Hook + "%20", "The address ends with \u201C%20\u201D"),
        Bad("display_image", "https://cdn.example.com/logo.png%E2%80%9D", "The address ends with \u201C%E2%80%9D\u201D"),
        Bad("website", "https://shop.example.com/summer/b\u2026", Shortened),
        Bad("website", "https://shop.example.com/summer/b...", Shortened),
        Same("website", "https://example.com/wiki/Sweets_(India)"),
        Same("incoming_url", "https://hooks.example.com/a[1]/{id}"),
    ];

    private static IEnumerable<PastedText> Emails =>
    [
        Good("contact_email", "mailto:info@example.com?subject=Hi", "info@example.com"),
        Same("contact_email", "\u0438\u043D\u0444\u043E@example.com"),
        Bad("contact_email", new string('a', 65) + "@example.com", "That is no e-mail address"),
        Bad("contact_email", "info@example.c", "must be a public domain with a dot"),
    ];

    private static IEnumerable<PastedText> Unseen =>
    [
        .. from pair in new[] { ("about", "x"), ("website", Shop), ("contact_email", "info@example.com"), ("incoming_url", Hook) }
           from around in Invisible
           select Good(pair.Item1, around + pair.Item2 + around, pair.Item2),
        Bad("about", "\uFE0F", "cannot be blank"),
        Bad("about", "\u200D\u2060\u034F", "cannot be blank"),
        Bad("address", "12 Church \uFFFD", "Half of a character is missing"),
    ];

    private static IEnumerable<PastedText> ChatNames =>
    [
        Same("about", "Ask @sales") with { Slack = "Ask <!subteam^S0SALES|@sales>" },
        Same("about", "Ask #help") with { Slack = "Ask <#C0HELP|help>" },
        Bad("about", "Ask <@U0BEN>", Markup) with { Slack = "Ask <@U0BEN>" },
        Bad("about", "Ask <!subteam^S0SALES>", Markup) with { Slack = "Ask <!subteam^S0SALES>" },
        Bad("address", "From <!date^1392734382^{date}|Feb 18>", Markup) with { Slack = "From <!date^1392734382^{date}|Feb 18>" },
    ];

    private static IEnumerable<PastedText> Categories =>
    [
        .. from pair in new[]
           {
               ("Public & Government Service", "Public Service"), ("Non-profit organisation", "Non-profit"), ("HOTEL", "Hotel and Lodging"),
               ("APPAREL", "Clothing and Apparel"), ("PROF_SERVICES", "Professional Services"), ("NOT_A_BIZ", "Other"), ("GOVT", "Public Service"),
               ("EVENT_PLAN", "Event Planning and Service"), ("EDU", "Education"),
           }
           select Bad("business_category", pair.Item1, $"{DidYouMean} \u201C{pair.Item2}\u201D") with { InForms = false },
        Good("business_category", "hotel & lodging", "Hotel and Lodging") with { InForms = false },
    ];

    private static PastedText Named(string field, string typed, string names) =>
        Same(field, typed) with { Slack = names, SlackForm = names };
}
