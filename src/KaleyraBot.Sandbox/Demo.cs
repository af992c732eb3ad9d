namespace KaleyraBot.Sandbox;

/// <summary>The two businesses that the sandbox begins with. The second number is of the range kept free for stories.</summary>
internal static class Demo
{
    public static IReadOnlyList<SandboxProfile> Profiles { get; } =
    [
        new("+919876543210", "Marigold Sweets", new Dictionary<string, string>
        {
            ["about"] = "Fresh sweets every morning 🌼",
            ["address"] = "12 Church Street, Bengaluru 560001",
            ["business_description"] = "Family kitchen since 1974. Order before noon, and we deliver the same day.",
            ["business_category"] = "Food and Grocery",
            ["website"] = "https://marigold.example.com",
            ["contact_email"] = "hello@marigold.example.com",
            ["display_image"] = "https://marigold.example.com/logo.png",
            ["incoming_url"] = "https://hooks.marigold.example.com/whatsapp",
        }),
        new("+14155550132", "Harbor Lane Hotel", new Dictionary<string, string>
        {
            ["about"] = "Rooms with a view of the bay",
            ["address"] = "8 Harbor Lane, San Francisco, CA 94111",
            ["business_description"] = "Twenty quiet rooms by the water. The desk is open day and night.",
            ["business_category"] = "Hotel and Lodging",
            ["website"] = "https://harborlane.example.com",
            ["contact_email"] = "desk@harborlane.example.com",
            ["display_image"] = "https://harborlane.example.com/logo.png",
            ["incoming_url"] = "https://hooks.harborlane.example.com/whatsapp",
        }),
    ];
}
