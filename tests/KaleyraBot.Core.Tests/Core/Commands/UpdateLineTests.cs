using KaleyraBot.Core.Commands;

namespace KaleyraBot.Tests.Core.Commands;

public sealed class UpdateLineTests
{
    private const string Number = "wa_number: +919876543210";

    public static TheoryData<string, string[]> Understood { get; } = new()
    {
        { "update", [] },
        { "update +919876543210", [Number] },
        { "update +91-98765-43210", ["wa_number: +91-98765-43210"] },
        { "update \"+91 98765 43210\"", ["wa_number: +91 98765 43210"] },
        { "update 'Sales Desk' about=Open", ["wa_number: Sales Desk", "about: Open"] },
        { "update sales about=\"Open till 9\"", ["wa_number: sales", "about: Open till 9"] },
        { "update about=\"Open till 9\" +919876543210 website=https://example.com/?a=1&b=2", ["about: Open till 9", Number, "website: https://example.com/?a=1&b=2"] },
        { "UPDATE Number=+919876543210 ABOUT=Open", [Number, "about: Open"] },
        { "update phone='+91 98765 43210'", ["wa_number: +91 98765 43210"] },
        { "update description=“Fine food” e-mail=a@b.co category=‘Hotel and Lodging’", ["business_description: Fine food", "contact_email: a@b.co", "business_category: Hotel and Lodging"] },
        { "update webhook=https://h.example.com/x image=https://h.example.com/a.png", ["incoming_url: https://h.example.com/x", "display_image: https://h.example.com/a.png"] },
        { "update contact email=\"a@b.co\" business category=Other", ["contact_email: a@b.co", "business_category: Other"] },
        { "update about = \"Open\" address= \"Main St 1\"", ["about: Open", "address: Main St 1"] },
        { "update about = Open", ["about: Open"] },
        { "update about=\"Open\", address=\"Main St 1\"; website=\"https://a.co\" ,", ["about: Open", "address: Main St 1", "website: https://a.co"] },
        { "update +919876543210 clear=address,website", [Number, "clear: address,website"] },
        { "update clear=address, website clear=\"email ; address\" +919876543210", ["clear: address,website,contact_email", Number] },
        { "update clear=about", ["clear: about"] },
        { "update about=\"  \"", ["about:   "] },
        { "update\nabout=\"One\nTwo\"\n", ["about: One\nTwo"] },
        { "update about=👨‍👩‍👧", ["about: 👨‍👩‍👧"] },
        { "update about=“it’s ‘fine’”", ["about: it’s ‘fine’"] },
        { "update about=Open\u00A0address=Main", ["about: Open", "address: Main"] },
        { "update \u200Eabout=Open\u200F", ["about: Open"] },
        { "update \u202A+919876543210\u202C about=Open", [Number, "about: Open"] },
    };

    [Theory]
    [MemberData(nameof(Understood))]
    public void Parse_UpdateLine_HasTheValuesAsTyped(string line, string[] values) => AssertValues(line, values);

    public static TheoryData<string> TheSampleAddress { get; } = new()
    {
        "address='567, \"john\", 2nd Phase, Bangalore.'",
        "address=‘567, \"john\", 2nd Phase, Bangalore.’",
        "address=“567, \"john\", 2nd Phase, Bangalore.”",
        "address=«567, \"john\", 2nd Phase, Bangalore.»",
        "address=\"567, \\\"john\\\", 2nd Phase, Bangalore.\"",
        "address=\"567, &quot;john&quot;, 2nd Phase, Bangalore.\"",
        "address='567, &quot;john&quot;, 2nd Phase, Bangalore.'",
        "address=`567, \"john\", 2nd Phase, Bangalore.`",
    };

    [Theory]
    [MemberData(nameof(TheSampleAddress))]
    public void Parse_SampleAddressOfTheDocumentation_IsTypable(string line) =>
        AssertValues($"wa update +919876543210 {line} about=x", [Number, "address: 567, \"john\", 2nd Phase, Bangalore.", "about: x"]);

    public static TheoryData<string, string> Quoted { get; } = new()
    {
        { "about=\"Open\"", "Open" },
        { "about=“Open”", "Open" },
        { "about=”Open”", "Open" },
        { "about=„Open“", "Open" },
        { "about=„Open”", "Open" },
        { "about=«Open»", "Open" },
        { "about=»Open«", "Open" },
        { "about='Open'", "Open" },
        { "about=‘Open’", "Open" },
        { "about=’Open’", "Open" },
        { "about=‚Open‘", "Open" },
        { "about=‹Open›", "Open" },
        { "about=“Open\"", "Open" },
        { "about=\"Open”", "Open" },
        { "about='It's great'", "It's great" },
        { "about=‘It’s great’", "It’s great" },
        { "about=\"It's great\"", "It's great" },
        { "about=it's", "it's" },
        { "about=\"a\\\\b\"", "a\\b" },
        { "about=\"a\\b\"", "a\\b" },
        { "about=\"a\\\\\"", "a\\" },
        { "about=&quot;Tom &amp; Jerry&quot;", "Tom & Jerry" },
        { "about=\"Tom & Jerry\"", "Tom & Jerry" },
        { "about=\"Tom &amp;amp; Jerry\"", "Tom &amp; Jerry" },
        { "about=\"a &amp; b & c\"", "a &amp; b & c" },
        { "about=\"I &lt;3 you\"", "I <3 you" },
        { "about=\"I <3 &lt;b&gt;\"", "I <3 &lt;b&gt;" },
        { "about=\"a&nbsp;b <3\"", "a\u00A0b <3" },
        { "about=\"x=y address z\"", "x=y address z" },
    };

    [Theory]
    [MemberData(nameof(Quoted))]
    public void Parse_QuotedValue_IsWhatStandsBetween(string line, string about) => AssertValues($"update {line} address=x", [$"about: {about}", "address: x"]);

    private static void AssertValues(string line, string[] values) => Assert.Equal(
        values, Assert.IsType<Command.Update>(CommandParser.Parse(line)).Values.Select(pair => $"{pair.Key}: {pair.Value}"));
}
