using System.Text.Json.Nodes;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>The main job in values: as people type them, by the labels of the form, and as they must arrive.</summary>
internal static class Documented
{
    /// <summary>Wrong in as many ways as there are inputs to type in.</summary>
    public static readonly IReadOnlyDictionary<string, string> Wrong = new Dictionary<string, string>
    {
        ["WhatsApp number"] = "Marigold Sweets · +91 98765 43210",
        ["About"] = new string('x', 140),
        ["Address"] = "567, \u0007 2nd Phase, Bangalore.",
        ["Business description"] = "Sweets\u202ereversed",
        ["Business category"] = "Food and Grocery",
        ["Website"] = "www.example.com",
        ["Contact e-mail"] = "[email protected]",
        ["Profile picture"] = "https://10.0.0.1/logo.png",
        ["Incoming message URL"] = "http://127.1/hook",
    };

    /// <summary>What the page says about each of them, in the order of the form.</summary>
    public static readonly IReadOnlyDictionary<string, string> Said = new Dictionary<string, string>
    {
        ["About"] = "At most 139 characters fit here; this has 140.",
        ["Address"] = "There is a control character (U+0007) at character 6.",
        ["Business description"] = "There is an invisible mark for text direction (U+202E) at character 7.",
        ["Website"] = "A web address begins with https://",
        ["Contact e-mail"] = "That is no e-mail address.",
        ["Profile picture"] = "The host is an IP address.",
        ["Incoming message URL"] = "Please use https:// here.",
    };

    /// <summary>The address is the sample of Kaleyra's page, with the quotes that break the page's own JSON.</summary>
    public static readonly IReadOnlyDictionary<string, string> Right = new Dictionary<string, string>
    {
        ["WhatsApp number"] = "Marigold Sweets · +91 98765 43210",
        ["About"] = "Open till 9 every day",
        ["Address"] = "567, \"john\", 2nd Phase, Bangalore.",
        ["Business description"] = "Sweets & savouries since 1974.\nOrder before noon + pay at the door.",
        ["Business category"] = "Shopping and Retail",
        ["Website"] = "http://www.example.com",
        ["Contact e-mail"] = "hello@example.com",
        ["Profile picture"] = "https://www.example.com/logo.png",
        ["Incoming message URL"] = "https://hooks.example.com/whatsapp",
    };

    public static JsonObject Body => new()
    {
        ["wa_number"] = "+919876543210",
        ["about"] = Right["About"],
        ["address"] = Right["Address"],
        ["business_description"] = Right["Business description"],
        ["business_category"] = Right["Business category"],
        ["website"] = Right["Website"],
        ["contact_email"] = Right["Contact e-mail"],
        ["display_image"] = Right["Profile picture"],
        ["incoming_url"] = Right["Incoming message URL"],
    };
}
